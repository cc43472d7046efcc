package dev.understudy.engine.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

    /** Each row: routes, a request, and the target with its variables; or the methods that the path has. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        a literal                        :: GET /runs                            :: GET /runs            :: GET /runs {}
        the root                         :: GET /                                :: GET /                :: GET / {}
        a variable                       :: GET /runs/{id}                       :: GET /runs/7          :: GET /runs/{id} {id=7}
        two variables                    :: GET /a/{x}/b/{y}                     :: GET /a/1/b/2         :: GET /a/{x}/b/{y} {x=1, y=2}
        a literal before a variable      :: GET /runs/{id}, GET /runs/latest     :: GET /runs/latest     :: GET /runs/latest {}
        the variable for other texts     :: GET /runs/{id}, GET /runs/latest     :: GET /runs/late       :: GET /runs/{id} {id=late}
        the variable for other methods   :: GET /runs/{id}, PUT /runs/latest     :: GET /runs/latest     :: GET /runs/{id} {id=latest}
        back out of a literal            :: GET /a/{x}/c, GET /a/b/d             :: GET /a/b/c           :: GET /a/{x}/c {x=b}
        names of its own below one form  :: GET /a/{x}/c, GET /a/{y}/d           :: GET /a/1/d           :: GET /a/{y}/d {y=1}
        text behind a variable           :: GET /runs/{id}.json, GET /runs/{id}  :: GET /runs/7.json     :: GET /runs/{id}.json {id=7}
        not without the text             :: GET /runs/{id}.json, GET /runs/{id}  :: GET /runs/7.xml      :: GET /runs/{id} {id=7.xml}
        variables in one segment         :: GET /{name}.{format}                 :: GET /a.b.c           :: GET /{name}.{format} {name=a, format=b.c}
        a custom verb                    :: POST /runs/{id}:cancel               :: POST /runs/7:cancel  :: POST /runs/{id}:cancel {id=7}
        signs of regular expressions     :: GET /a.b(c)                          :: GET /a.b(c)          :: GET /a.b(c) {}
        dots are only dots               :: GET /a.b                             :: GET /axb             :: nothing
        an encoded slash is no slash     :: GET /runs/{id}                       :: GET /runs/a%2Fb      :: GET /runs/{id} {id=a%2Fb}
        an encoded blank                 :: GET /runs/{id}                       :: GET /runs/a%20b      :: GET /runs/{id} {id=a%20b}
        an encoded literal               :: GET /runs                            :: GET /r%75ns          :: GET /runs {}
        a literal that needs encoding    :: GET /my runs                         :: GET /my%20runs       :: GET /my runs {}
        a broken encoding                :: GET /runs                            :: GET /runs%           :: nothing
        letters have their case          :: GET /runs                            :: GET /Runs            :: nothing
        a trailing slash                 :: GET /runs                            :: GET /runs/           :: nothing
        a trailing slash with variable   :: GET /runs, GET /runs/{id}            :: GET /runs/           :: nothing
        a declared trailing slash        :: GET /runs/                           :: GET /runs/           :: GET /runs/ {}
        a slash too many                 :: GET /runs/{id}                       :: GET /runs//7         :: nothing
        too short                        :: GET /runs/{id}                       :: GET /runs            :: nothing
        too long                         :: GET /runs/{id}                       :: GET /runs/7/steps    :: nothing
        no path at all                   :: GET /runs                            :: GET ''               :: nothing
        another method                   :: GET /runs, POST /runs                :: PUT /runs            :: [GET, POST]
        methods of literal and variable  :: GET /runs/{id}, PUT /runs/latest     :: POST /runs/latest    :: [GET, PUT]
        methods of the variable only     :: GET /runs/{id}, PUT /runs/latest     :: POST /runs/7         :: [GET]
        methods have their case          :: GET /runs                            :: get /runs            :: [GET]
        """)
    void findsTheRoute(String name, String routes, String request, String found) {
        Router.Builder<String> builder = Router.builder();
        Arrays.stream(routes.split(", ", -1)).forEach(route -> builder.add(method(route), path(route), route));

        assertThat(told(builder.build().match(method(request), path(request)))).isEqualTo(found);
    }

    @Test
    void tellsWhatHasTheRouteAlready() {
        Router.Builder<String> builder = Router.builder();

        assertThat(builder.add("GET", "/runs/{id}", "first")).isEmpty();
        assertThat(builder.add("GET", "/runs/{key}", "second")).contains("first");
        assertThat(told(builder.build().match("GET", "/runs/7"))).isEqualTo("first {id=7}");
    }

    @Test
    void finds20000RoutesAsFastAsOne() {
        Router.Builder<Integer> builder = Router.builder();
        for (int i = 0; i < 20_000; i++) {
            builder.add("GET", "/area" + i % 100 + "/{id}/part" + i, i);
        }
        Router<Integer> router = builder.build();

        for (int i = 0; i < 20_000; i++) {
            assertThat(told(router.match("GET", "/area" + i % 100 + "/x/part" + i)))
                    .isEqualTo(i + " {id=x}");
        }
    }

    private static String told(Router.Match<?> match) {
        if (match instanceof Router.Found<?> found) {
            return found.target() + " " + found.variables();
        }
        return match instanceof Router.OtherMethods<?> others ? others.allowed().toString() : "nothing";
    }

    private static String method(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1).replace("''", "");
    }
}
