package dev.understudy.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.http.PercentEncoding;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts a document and the files it refers to into one tree. Used once. */
final class Bundler {
    private static final int MAX_FILES = 5000;
    /** What the mapping of a discriminator may name a schema by; a file there has an extension. */
    private static final Pattern BARE_NAME = Pattern.compile("(?!.*\\.(?:json|ya?ml)$)[A-Za-z0-9._-]+");

    private final String name;
    private final Path folder;
    private final Problems problems;
    private final Map<Path, Optional<SourceFile>> files = new HashMap<>();
    private final List<Document.Origin> origins = new ArrayList<>();
    private final Map<Path, Reference> wholeFiles = new LinkedHashMap<>();
    private final Map<Path, String> wholeFilePointers = new HashMap<>();
    private final Set<Inlined> inlined = new HashSet<>();
    private boolean isText;

    Bundler(String name, Path folder, Problems problems) {
        this.name = name;
        this.folder = folder;
        this.problems = problems;
    }

    Document bundle(Path file) {
        SourceLocation start = new SourceLocation(DocumentLoader.displayName(file), 1, 1);
        Optional<SourceFile> source = DocumentLoader.readFile(file, () -> start, problems);
        return source.map(read -> bundle(read, file.toAbsolutePath().normalize()))
                .orElseGet(this::nothing);
    }

    /** A document that is only a text, and refers to no other file. */
    Document bundle(String label, String text) {
        isText = true;
        return DocumentLoader.readText(label, text, problems)
                .map(read -> bundle(read, folder.resolve("openapi.yaml")))
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
            Map.Entry<Path, Reference> next = wholeFiles.entrySet().iterator().next();
            wholeFiles.remove(next.getKey());
            file(next.getKey(), next.getValue()).ifPresent(source -> addWhole(next.getKey(), source, root));
        }
        return new Document(name, root, origins);
    }

    private void addWhole(Path path, SourceFile source, ObjectNode root) {
        String pointer = String.valueOf(wholeFilePointers.get(path));
        JsonNode copy = source.tree().deepCopy();
        root.withObject("/" + Document.FILES).set(Pointers.last(pointer), copy);
        origins.add(new Document.Origin(pointer, source, ""));
        rewrite(copy, pointer, source, "", path);
    }

    /** Makes every reference in a tree that came from {@code source} lead to a place in the bundle. */
    private void rewrite(JsonNode tree, String pointer, SourceFile source, String sourcePointer, Path path) {
        boolean isMain = wholeFilePointers.getOrDefault(path, "-").isEmpty();
        References.visitObjects(tree, pointer, (holder, holderPointer) -> {
            String place = sourcePointer + holderPointer.substring(pointer.length());
            if (holder.path("propertyName").isTextual() && holder.path("mapping") instanceof ObjectNode mapping) {
                mapping.properties().forEach(entry -> {
                    Reference reference =
                            new Reference(entry.getValue().asText(), source, place + "/mapping", entry.getKey());
                    target(reference, path, isMain).ifPresent(text -> entry.setValue(TextNode.valueOf(text)));
                });
            }
            if (!holder.path("$ref").isTextual()) {
                return true;
            }
            Reference reference = new Reference(holder.get("$ref").textValue(), source, place, "$ref");
            if (!reference.text().startsWith("#") && standsAlone(holderPointer)) {
                resolve(reference, path).ifPresent(target -> inline(holder, holderPointer, target, reference));
                return false;
            }
            target(reference, path, isMain).ifPresent(text -> holder.put("$ref", text));
            return true;
        });
    }

    /** What a reference is in the bundle; empty when it leads nowhere or is the bare name of a schema. */
    private Optional<String> target(Reference reference, Path path, boolean isMain) {
        String text = reference.text();
        if (text.startsWith("#")) {
            return Optional.of(isMain ? text : "#" + homeOf(path, reference) + text.substring(1));
        }
        if (!reference.key().equals("$ref") && BARE_NAME.matcher(text).matches()) {
            return Optional.empty();
        }
        return resolve(reference, path).map(found -> "#" + homeOf(found.file(), reference) + found.pointer());
    }

    /**
     * A reference, and where its author wrote it.
     *
     * @param holder pointer to the object that has it, in the author's file
     * @param key under which it stands there: {@code $ref}, or a value of a discriminator
     */
    private record Reference(String text, SourceFile source, String holder, String key) {
        /** Slow: meant for problems. */
        SourceLocation locate() {
            return source.locate(Pointers.child(holder, key));
        }
    }

    /** A file and a place in it that a reference names. */
    private record Target(Path file, String pointer) {
        JsonNode in(JsonNode tree) {
            return pointer.isEmpty() || pointer.startsWith("/") ? tree.at(pointer) : MissingNode.getInstance();
        }
    }

    /** What was copied to where. */
    private record Inlined(String pointer, Target target) {}

    private Optional<Target> resolve(Reference reference, Path from) {
        String text = reference.text();
        if (text.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || text.startsWith("//")) {
            problems.add(
                    "remote-ref",
                    reference.locate(),
                    "the reference \"" + text + "\" leads to another host",
                    "save what it leads to beside the document");
            return Optional.empty();
        }
        int hash = text.indexOf('#');
        String fragment = decoded(hash < 0 ? "" : text.substring(hash + 1));
        Optional<Path> target = inFolder(decoded(hash < 0 ? text : text.substring(0, hash)), from);
        if (target.isEmpty()) {
            problems.add(
                    "ref-outside-folder",
                    reference.locate(),
                    "the reference \"" + text + "\" leads out of the document's folder");
        }
        return target.map(file -> new Target(file, fragment));
    }

    /** Empty when the file is outside the folder, or there is no folder. */
    private Optional<Path> inFolder(String file, Path from) {
        if (isText) {
            return Optional.empty();
        }
        try {
            Path parent = Optional.ofNullable(from.getParent()).orElse(folder);
            Path target = parent.resolve(file).normalize();
            boolean inside =
                    target.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize());
            return inside ? Optional.of(target) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return PercentEncoding.decode(text).orElse(text);
    }

    /** Examples and path items are copied to where they are used: nothing refers back to them. */
    private static boolean standsAlone(String pointer) {
        String above = Pointers.last(Pointers.parent(pointer));
        return above.equals("examples") || above.equals("paths");
    }

    private void inline(ObjectNode holder, String pointer, Target target, Reference reference) {
        if (!inlined.add(new Inlined(pointer, target))) {
            problems.add("dangling-ref", reference.locate(), "the reference leads back to itself");
            return;
        }
        Optional<SourceFile> file = file(target.file(), reference);
        if (file.isEmpty()) {
            return;
        }
        JsonNode value = target.in(file.get().tree());
        if (!(value instanceof ObjectNode object)) {
            problems.add(
                    "dangling-ref",
                    reference.locate(),
                    "there is no object at \"" + target.pointer() + "\" in "
                            + file.get().name());
            return;
        }
        holder.remove("$ref");
        object.deepCopy().properties().forEach(entry -> holder.set(entry.getKey(), entry.getValue()));
        origins.add(new Document.Origin(pointer, file.get(), target.pointer()));
        rewrite(holder, pointer, file.get(), target.pointer(), target.file());
    }

    /** Where in the bundle a file stands whole; asks for it to be put there if it is not yet. */
    private String homeOf(Path file, Reference reference) {
        String existing = wholeFilePointers.get(file);
        if (existing != null) {
            return existing;
        }
        Path absoluteFolder = folder.toAbsolutePath().normalize();
        String relative =
                absoluteFolder.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
        String pointer = Pointers.child("/" + Document.FILES, relative);
        wholeFilePointers.put(file, pointer);
        wholeFiles.put(file, reference);
        return pointer;
    }

    private Optional<SourceFile> file(Path path, Reference reference) {
        Optional<SourceFile> known = files.get(path);
        if (known == null) {
            known = Optional.empty();
            if (files.size() < MAX_FILES) {
                known = DocumentLoader.readFile(path, reference::locate, problems);
            } else {
                problems.add(
                        "too-many-files",
                        reference.locate(),
                        "the document refers to more than " + MAX_FILES + " files");
            }
            files.put(path, known);
        }
        return known;
    }
}
