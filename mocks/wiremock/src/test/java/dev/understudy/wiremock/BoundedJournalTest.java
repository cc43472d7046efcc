package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedJournalTest {
    private final BoundedJournal journal = new BoundedJournal(3);

    @Test
    void keepsTheNewestAndTellsThemNewestFirst() {
        List<ServeEvent> events = IntStream.range(0, 5).mapToObj(i -> event()).toList();
        events.forEach(journal::add);
        assertThat(journal.getAll()).containsExactly(events.get(4), events.get(3), events.get(2));
        assertThat(journal.get(events.get(1).getId())).isEmpty();
        assertThat(journal.get(events.get(2).getId())).contains(events.get(2));
    }

    @Test
    void replacesAnEventWithoutForgettingAnother() {
        List<ServeEvent> events = IntStream.range(0, 3).mapToObj(i -> event()).toList();
        events.forEach(journal::add);
        journal.put(events.get(0).getId(), events.get(0));
        assertThat(journal.getAll()).containsExactly(events.get(2), events.get(1), events.get(0));
    }

    @Test
    void forgetsWhatItIsToldToForget() {
        List<ServeEvent> events = IntStream.range(0, 3).mapToObj(i -> event()).toList();
        events.forEach(journal::add);
        journal.removeLast();
        assertThat(journal.getAll()).containsExactly(events.get(2), events.get(1));
        journal.remove(events.get(2).getId());
        assertThat(journal.getAllKeys()).containsExactly(events.get(1).getId());
        journal.clear();
        assertThat(journal.getAll()).isEmpty();
        journal.removeLast();
    }

    @Test
    void keepsNothingWithoutCapacity() {
        BoundedJournal none = new BoundedJournal(0);
        none.add(event());
        assertThat(none.getAll()).isEmpty();
    }

    @Test
    void isBoundedInMemoryToo() {
        BoundedJournal many = new BoundedJournal(10_000);
        int size = 10 << 20;
        List<ServeEvent> events =
                IntStream.range(0, 9).mapToObj(i -> event(new byte[size])).toList();
        events.forEach(many::add);
        assertThat(many.getAll())
                .hasSize((int) (BoundedJournal.MAX_BYTES / size))
                .contains(events.get(8));

        events.forEach(event -> many.put(events.get(8).getId(), event)); // replaced, it is not counted twice
        assertThat(many.getAll()).hasSize((int) (BoundedJournal.MAX_BYTES / size));
        many.remove(events.get(7).getId());
        many.clear();
        many.add(event(new byte[(int) BoundedJournal.MAX_BYTES + 1]));
        assertThat(many.getAll()).as("the newest is kept, however large").hasSize(1);
    }

    @Test
    void canBeReadWhileItIsWritten() {
        journal.add(event());
        List<ServeEvent> seen = new ArrayList<>();
        journal.getAll().forEach(event -> {
            seen.add(event);
            journal.add(event());
        });
        assertThat(seen).hasSize(1);
    }

    @Test
    void isNotCountedOnEveryRequest() throws Exception {
        try (NotesMock mock = NotesMock.start(ServerOptions.anyPort().withJournalEntries(2))) {
            for (int i = 0; i < 5; i++) {
                mock.get("/notes?i=" + i);
            }
            assertThat(mock.server().wireMock().getAllServeEvents())
                    .extracting(event -> event.getRequest().getUrl())
                    .containsExactly("/notes?i=4", "/notes?i=3");
            assertThat(mock.server().wireMock().getOptions().maxRequestJournalEntries())
                    .as("a bound of WireMock's own, which would count all entries on every request")
                    .isEmpty();
        }
    }

    @Test
    void canBeOff() throws Exception {
        try (NotesMock mock = NotesMock.start(ServerOptions.anyPort().withJournalEntries(0))) {
            assertThat(mock.get("/notes").statusCode()).isEqualTo(200);
            assertThat(mock.get("/__admin/requests").body()).contains("The request journal is disabled");
        }
    }

    private static ServeEvent event() {
        return event(new byte[0]);
    }

    private static ServeEvent event(byte[] body) {
        return new ServeEvent(UUID.randomUUID(), request(body), null, null, null, false, null, null);
    }

    private static LoggedRequest request(byte[] body) {
        return LoggedRequest.createFrom(ImmutableRequest.create()
                .withAbsoluteUrl("http://127.0.0.1/notes")
                .withMethod(RequestMethod.GET)
                .withHeaders(new HttpHeaders())
                .withBody(body)
                .build());
    }
}
