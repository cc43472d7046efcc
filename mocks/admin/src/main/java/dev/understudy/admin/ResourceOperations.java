package dev.understudy.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.state.ResourceKind;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.Worlds;
import dev.understudy.understudy.model.Item;
import dev.understudy.understudy.model.ItemList;
import dev.understudy.understudy.model.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What APIs keep in a world. */
final class ResourceOperations {
    private static final String PLAN = "plan";
    private static final String INPUTS = "inputs";

    private final Worlds worlds;
    private final ServedApis apis;
    private final List<ResourceKind> kinds;

    ResourceOperations(Worlds worlds, ServedApis apis, List<ResourceKind> kinds) {
        this.worlds = worlds;
        this.apis = apis;
        this.kinds = List.copyOf(kinds);
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listResources", this::list,
                "getResource", this::get,
                "putResource", this::put,
                "deleteResource", this::delete);
    }

    private MockResponse list(AdminRequest request) {
        return in(request, (world, kind) -> {
            List<Item> items = kind.items(world).stream()
                    .map(item -> told(kind, item))
                    .sorted(Comparator.comparing(Item::getKey))
                    .toList();
            Page<Item> page = Page.of(items, Item::getKey, request);
            ItemList list = new ItemList(page.items());
            page.next().ifPresent(list::next);
            return Answers.ok(list);
        });
    }

    private MockResponse get(AdminRequest request) {
        return in(
                request,
                (world, kind) -> kind.get(world, key(request))
                        .map(item -> Answers.ok(told(kind, item)))
                        .orElseGet(() -> unknown(request)));
    }

    private MockResponse delete(AdminRequest request) {
        return in(request, (world, kind) -> kind.remove(world, key(request)) ? Answers.noContent() : unknown(request));
    }

    private MockResponse put(AdminRequest request) {
        return of(request, kind -> put(request, kind, worlds.world(request.path("world"))));
    }

    private static MockResponse put(AdminRequest request, ResourceKind kind, World world) {
        ObjectNode item = item(request.tree());
        String key = ItemKey.of(item, kind.keys());
        if (!ItemKey.values(key).equals(key(request))) {
            String message = "expected an item with the key \"" + request.path("key") + "\" at "
                    + String.join(", ", kind.keys()) + ", got \"" + key + "\"";
            return refused("key-differs", List.of(new Violation("wrong-constant", "/body/item", message)));
        }
        List<Violation> violations =
                kind.check(world, item).stream().map(ResourceOperations::moved).toList();
        if (!violations.isEmpty()) {
            return refused("item-breaks-contract", violations);
        }
        kind.put(world, item);
        return kind.get(world, ItemKey.values(key))
                .map(kept -> Answers.ok(told(kind, kept)))
                .orElseGet(() -> unknown(request)); // somebody has removed it at once
    }

    /** The engine has item, plan and inputs in one, as seed files have them. */
    private static ObjectNode item(JsonNode body) {
        ObjectNode item = body.get("item").deepCopy();
        for (String name : List.of(PLAN, INPUTS)) {
            if (body.has(name)) {
                item.set(name, body.get(name));
            }
        }
        return item;
    }

    private static Violation moved(dev.understudy.engine.validate.Violation violation) {
        boolean isBeside = violation.pointer().matches("/body/(" + PLAN + "|" + INPUTS + ")(/.*)?");
        return isBeside ? ViolationText.of(violation) : ViolationText.moved(violation, "/body/item");
    }

    private static MockResponse refused(String code, List<Violation> violations) {
        return Problems.of(422, code, "Not what the API may show", violations);
    }

    private static List<String> key(AdminRequest request) {
        return ItemKey.values(request.path("key"));
    }

    private static Item told(ResourceKind kind, ObjectNode item) {
        return new Item(ItemKey.of(item, kind.keys()), item);
    }

    /** Acts on a resource in a world that is in use. */
    private MockResponse in(AdminRequest request, BiFunction<World, ResourceKind, MockResponse> action) {
        String id = request.path("world");
        return worlds.existing(id)
                .map(world -> of(request, kind -> action.apply(world, kind)))
                .orElseGet(() -> Problems.unknownWorld(id));
    }

    private MockResponse of(AdminRequest request, Function<ResourceKind, MockResponse> action) {
        String api = request.path("api");
        if (!apis.has(api)) {
            return Problems.unknownApi(api, apis.names());
        }
        String name = request.path("resource");
        List<ResourceKind> ofApi =
                kinds.stream().filter(kind -> kind.api().equals(api)).toList();
        Optional<ResourceKind> kind =
                ofApi.stream().filter(each -> each.name().equals(name)).findFirst();
        return kind.map(action).orElseGet(() -> Problems.unknownResource(api, name, ofApi));
    }

    private static MockResponse unknown(AdminRequest request) {
        return Problems.notFound(
                "unknown-item",
                "There is no " + request.path("resource") + " \"" + request.path("key") + "\" in the world \""
                        + request.path("world") + "\"");
    }
}
