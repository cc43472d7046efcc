package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.http.PercentEncoding;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a document and the files it refers to into one tree. Used once. */
final class Bundler {
    private static final int MAX_FILES = 5000;

    private final String name;
    private final Path folder;
    private final Problems problems;
    private final Map<Path, Optional<SourceFile>> files = new HashMap<>();
    private final List<Document.Origin> origins = new ArrayList<>();
    private final Deque<Path> wholeFiles = new ArrayDeque<>();
    private final Map<Path, String> wholeFilePointers = new HashMap<>();

    Bundler(String name, Path folder, Problems problems) {
        this.name = name;
        this.folder = folder;
        this.problems = problems;
    }

    Document bundle(Path file) {
        Optional<SourceFile> source =
                DocumentLoader.readFile(file, new SourceLocation(DocumentLoader.displayName(file), 1, 1), problems);
        return source.map(read -> bundle(read, file.toAbsolutePath().normalize()))
                .orElseGet(this::nothing);
    }

    Document bundle(String label, String text) {
        return DocumentLoader.readText(label, text, problems)
                .map(read -> bundle(read, folder.resolve(label).normalize()))
                .orElseGet(this::nothing);
    }

    private Document nothing() {
        return new Document(name, JsonNodeFactory.instance.objectNode(), List.of());
    }

    private Document bundle(SourceFile main, Path path) {
        origins.add(new Document.Origin("", main, ""));
        if (!(main.tree() instanceof ObjectNode root)) {
            problems.add("not-openapi", main.locate(""), "an OpenAPI document is a mapping");
            return nothing();
        }
        wholeFilePointers.put(path, "");
        rewrite(root, "", main, "", path);
        while (!wholeFiles.isEmpty()) {
            Path next = wholeFiles.removeFirst();
            file(next, main.locate("")).ifPresent(source -> {
                String pointer = String.valueOf(wholeFilePointers.get(next));
                JsonNode copy = source.tree().deepCopy();
                root.withObject("/" + Document.FILES).set(Pointers.last(pointer), copy);
                origins.add(new Document.Origin(pointer, source, ""));
                rewrite(copy, pointer, source, "", next);
            });
        }
        return new Document(name, root, origins);
    }

    /** Makes every reference in a tree that came from {@code source} lead to a place in the bundle. */
    private void rewrite(JsonNode tree, String pointer, SourceFile source, String sourcePointer, Path path) {
        String home = wholeFilePointers.getOrDefault(path, "");
        boolean isMain = wholeFilePointers.getOrDefault(path, "-").isEmpty();
        References.visit(tree, pointer, (holder, holderPointer, reference) -> {
            if (reference.startsWith("#")) {
                if (!isMain) {
                    holder.put("$ref", "#" + homeOf(path, home) + reference.substring(1));
                }
                return;
            }
            String place = sourcePointer + holderPointer.substring(pointer.length());
            resolve(reference, path, source, place).ifPresent(target -> {
                if (standsAlone(holderPointer)) {
                    inline(holder, holderPointer, target, source, place);
                } else {
                    holder.put("$ref", "#" + homeOf(target.file(), "") + target.pointer());
                }
            });
        });
    }

    /** A file and a place in it that a reference names. */
    private record Target(Path file, String pointer) {}

    private Optional<Target> resolve(String reference, Path from, SourceFile source, String place) {
        if (reference.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || reference.startsWith("//")) {
            problems.add(
                    "remote-ref",
                    source.locate(Pointers.child(place, "$ref")),
                    "the reference \"" + reference + "\" leads to another host",
                    "save what it leads to beside the document");
            return Optional.empty();
        }
        int hash = reference.indexOf('#');
        String fileText = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Path parent = Optional.ofNullable(from.getParent()).orElse(folder);
        Path target = parent.resolve(PercentEncoding.decode(fileText).orElse(fileText))
                .normalize();
        if (!target.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize())) {
            problems.add(
                    "ref-outside-folder",
                    source.locate(Pointers.child(place, "$ref")),
                    "the reference \"" + reference + "\" leads out of the document's folder");
            return Optional.empty();
        }
        return Optional.of(new Target(target, PercentEncoding.decode(fragment).orElse(fragment)));
    }

    /** Examples and path items are copied to where they are used: nothing refers back to them. */
    private static boolean standsAlone(String pointer) {
        String above = Pointers.last(Pointers.parent(pointer));
        return above.equals("examples") || above.equals("paths");
    }

    private void inline(ObjectNode holder, String pointer, Target target, SourceFile source, String place) {
        SourceLocation wantedAt = source.locate(Pointers.child(place, "$ref"));
        Optional<SourceFile> file = file(target.file(), wantedAt);
        if (file.isEmpty()) {
            return;
        }
        JsonNode value = file.get().tree().at(target.pointer());
        if (!(value instanceof ObjectNode object)) {
            problems.add(
                    "dangling-ref",
                    wantedAt,
                    "there is no object at \"" + target.pointer() + "\" in "
                            + file.get().name());
            return;
        }
        holder.remove("$ref");
        object.deepCopy().properties().forEach(entry -> holder.set(entry.getKey(), entry.getValue()));
        origins.add(new Document.Origin(pointer, file.get(), target.pointer()));
        if (!Pointers.last(Pointers.parent(pointer)).equals("examples")) {
            rewrite(holder, pointer, file.get(), target.pointer(), target.file());
        }
    }

    /** Where in the bundle a file stands whole; asks for it to be put there if it is not yet. */
    private String homeOf(Path file, String known) {
        if (!known.isEmpty()) {
            return known;
        }
        String existing = wholeFilePointers.get(file);
        if (existing != null) {
            return existing;
        }
        Path absoluteFolder = folder.toAbsolutePath().normalize();
        String relative =
                absoluteFolder.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
        String pointer = Pointers.child("/" + Document.FILES, relative);
        wholeFilePointers.put(file, pointer);
        wholeFiles.add(file);
        return pointer;
    }

    private Optional<SourceFile> file(Path path, SourceLocation wantedAt) {
        Optional<SourceFile> known = files.get(path);
        if (known == null) {
            known = files.size() < MAX_FILES ? DocumentLoader.readFile(path, wantedAt, problems) : Optional.empty();
            files.put(path, known);
        }
        return known;
    }
}
