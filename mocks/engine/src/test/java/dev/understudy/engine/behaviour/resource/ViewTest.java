package dev.understudy.engine.behaviour.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.template.Template;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewTest {
    private final ObjectNode item =
            JsonNodeFactory.instance.objectNode().put("id", "a").put("secret", "b");

    @Test
    void placesAreLeftOutAndTheItemStaysWhole() {
        View view = new View(List.of(List.of("secret")), Optional.empty());

        assertThat(view.of(item))
                .isEqualTo(JsonNodeFactory.instance.objectNode().put("id", "a"));
        assertThat(item.has("secret")).isTrue();
    }

    @Test
    void whatIsShownOfAnItemIsMadeOnce() {
        View view = View.whole();

        assertThat(view.of(item)).isEqualTo(item).isSameAs(view.of(item));
    }

    @Test
    void anEqualItemIsAnotherOne() {
        View view = View.whole();
        ObjectNode other = item.deepCopy();

        assertThat(view.of(other)).isEqualTo(view.of(item)).isNotSameAs(view.of(item));
    }

    @Test
    void aTemplateMayMakeSomethingElseThanAnObject() {
        Template template = Template.compile(TextNode.valueOf("${/id}"), "", (name, pointer) -> {});
        View view = new View(List.of(), Optional.of(template));

        JsonNode shown = view.of(item);

        assertThat(shown).isEqualTo(TextNode.valueOf("a"));
    }
}
