package dev.understudy.verify.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.subject.GetRules;
import dev.understudy.verify.subject.ListRules;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Conversation;
import dev.understudy.verify.talk.Exchanged;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a provider's lists were found to hold; each is walked when it is first asked for. For one thread. */
public final class Lists {
    private final Subject subject;
    private final Conversation conversation;
    private final ListWalker walker;
    private final Map<String, Walk> walks = new HashMap<>();

    public Lists(Subject subject, Conversation conversation) {
        this.subject = subject;
        this.conversation = conversation;
        this.walker = new ListWalker(subject, conversation);
    }

    public ListWalker walker() {
        return walker;
    }

    /**
     * The whole list as it was when it was first walked.
     *
     * @throws WalkBrokenException when it cannot be walked
     */
    public Walk known(ListRules rules) throws InterruptedException {
        Walk known = walks.get(rules.operation().id());
        return known == null ? now(rules) : known;
    }

    /** The whole list as it is now. */
    public Walk now(ListRules rules) throws InterruptedException {
        Walk walk = walker.all(rules, UnaryOperator.identity());
        walks.put(rules.operation().id(), walk);
        return walk;
    }

    /** The id of something that a get operation can show; empty when nothing lists such things, or there are none. */
    public Optional<String> anyId(GetRules get) throws InterruptedException {
        Optional<ListRules> rules = subject.behaviour().listOf(get.resource());
        if (rules.isEmpty() || rules.get().idAt().isEmpty()) {
            return Optional.empty();
        }
        try {
            return known(rules.get()).ids().stream().findFirst();
        } catch (WalkBrokenException e) {
            return Optional.empty();
        }
    }

    /** Asks for one item by its id. */
    public Exchanged get(GetRules rules, String id) throws InterruptedException {
        return conversation.ask(
                rules.operation(),
                subject.request(rules.operation())
                        .with(ParameterLocation.PATH, rules.idParameter(), TextNode.valueOf(id))
                        .build());
    }

    /** The item in the answer to a get operation. */
    public static JsonNode item(GetRules rules, Exchanged exchanged) {
        return exchanged.json().at(rules.itemAt());
    }
}
