package dev.understudy.engine.behaviour.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.state.Collection;
import dev.understudy.engine.state.ResourceKind;
import dev.understudy.engine.state.World;
import dev.understudy.engine.validate.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One resource of a behaviour file, for those who set up worlds. */
final class StoredKind implements ResourceKind {
    private final String api;
    private final Resource resource;
    private final ItemCheck check;

    StoredKind(String api, Resource resource, ItemCheck check) {
        this.api = api;
        this.resource = resource;
        this.check = check;
    }

    @Override
    public String api() {
        return api;
    }

    @Override
    public String name() {
        return resource.name();
    }

    @Override
    public List<String> keys() {
        return resource.keys();
    }

    @Override
    public List<ObjectNode> items(World world) {
        Instant now = world.clock().instant();
        return resource.collection(world).all().values().stream()
                .flatMap(kept -> resource.present(kept, world, now).stream())
                .toList();
    }

    @Override
    public Optional<ObjectNode> get(World world, List<String> key) {
        Instant now = world.clock().instant();
        return resource.collection(world).get(Resource.joined(key)).flatMap(kept -> resource.present(kept, world, now));
    }

    @Override
    public List<Violation> check(World world, ObjectNode item) {
        return check.violations(absolute(world, item), world.clock().instant());
    }

    @Override
    public boolean put(World world, ObjectNode item) {
        ObjectNode kept = resource.begun(absolute(world, item), world.clock().instant());
        Collection collection = resource.collection(world);
        String key = resource.keyOf(kept);
        synchronized (collection) {
            boolean isNew = collection.get(key).isEmpty();
            collection.put(key, kept);
            return isNew;
        }
    }

    @Override
    public boolean remove(World world, List<String> key) {
        return resource.collection(world).remove(Resource.joined(key));
    }

    @Override
    public Optional<ArrayNode> saved(World world) {
        return world.collection(resource.key()).map(collection -> {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            collection.forEach((key, kept) -> items.add(resource.saved(kept)));
            return items;
        });
    }

    @Override
    public List<Violation> restore(World world, JsonNode items) {
        Instant now = world.clock().instant();
        Map<String, ObjectNode> kept = new LinkedHashMap<>();
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String place = Pointers.child("/body", i);
            if (items.get(i) instanceof ObjectNode item) {
                List<Violation> wrong = check.ofSaved(item, now);
                wrong.forEach(each -> found.add(each.below(place)));
                if (wrong.isEmpty()) {
                    ObjectNode begun = resource.begun(item, now);
                    kept.put(resource.keyOf(begun), begun);
                }
            } else {
                found.add(ItemCheck.noItem(items.get(i)).below(place));
            }
        }
        if (found.isEmpty()) {
            world.replace(resource.key(), new Collection(kept));
        }
        return found;
    }

    private ObjectNode absolute(World world, ObjectNode item) {
        return Seed.rendered(item, world.clock().instant(), resource.instants());
    }
}
