package dev.understudy.verify.check;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.model.Operation;
import dev.understudy.engine.model.ParameterLocation;
import dev.understudy.verify.list.Lists;
import dev.understudy.verify.options.VerifyOptions;
import dev.understudy.verify.request.ContractRequest;
import dev.understudy.verify.subject.GetRules;
import dev.understudy.verify.subject.Subject;
import dev.understudy.verify.talk.Account;
import dev.understudy.verify.talk.Conversation;
import dev.understudy.verify.talk.Exchanged;
import dev.understudy.verify.talk.NoAnswerException;
import dev.understudy.verify.talk.NotTriedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What all checks of one run share. For one thread. */
public final class Setting {
    private final Subject subject;
    private final Conversation conversation;
    private final Account account;
    private final Lists lists;
    private final FreshIds freshIds;
    private final NewItems newItems;
    private final Map<String, Exchanged> baselines = new HashMap<>();

    public Setting(Subject subject, Conversation conversation, Account account) {
        this.subject = subject;
        this.conversation = conversation;
        this.account = account;
        this.lists = new Lists(subject, conversation);
        Random random = new Random(subject.options().seed());
        this.freshIds = new FreshIds(subject.schemas(), random);
        this.newItems = new NewItems(subject, conversation, random);
    }

    Subject subject() {
        return subject;
    }

    VerifyOptions options() {
        return subject.options();
    }

    Conversation conversation() {
        return conversation;
    }

    Account account() {
        return account;
    }

    Lists lists() {
        return lists;
    }

    FreshIds freshIds() {
        return freshIds;
    }

    NewItems newItems() {
        return newItems;
    }

    /** A request that should be in order; what it asks for is something that a list has shown, where that is known. */
    ContractRequest request(Operation operation) throws InterruptedException {
        if (!Subject.isSafe(operation)) {
            return newItems.request(operation);
        }
        ContractRequest request = subject.request(operation);
        Optional<GetRules> get = subject.behaviour().get(operation);
        boolean isLookedFor = get.isPresent()
                && !options().seeded()
                && !options().values().containsKey(get.get().idParameter());
        if (isLookedFor) {
            lists.anyId(get.get())
                    .ifPresent(
                            id -> request.with(ParameterLocation.PATH, get.get().idParameter(), TextNode.valueOf(id)));
        }
        return request;
    }

    /** Whether the item that {@link #request} asks for is one that the provider itself has listed, or must have. */
    boolean isKnownToProvider(Operation operation) throws InterruptedException {
        boolean isOfUser = operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.PATH)
                .anyMatch(parameter -> options().values().containsKey(parameter.name()));
        if (isOfUser || options().seeded()) {
            return !isOfUser;
        }
        Optional<GetRules> get = subject.behaviour().get(operation);
        return get.isPresent() && lists.anyId(get.get()).isPresent();
    }

    /** Whether what was asked so far was answered by a mock of ours. */
    boolean isMock() {
        return baselines.values().stream().anyMatch(Exchanged::isOfMock);
    }

    /** The answer to the documented request of a safe operation; asked for once. */
    Exchanged baseline(Operation operation) throws InterruptedException {
        Exchanged known = baselines.get(operation.id());
        if (known == null) {
            known = conversation.ask(operation, request(operation).build());
            baselines.put(operation.id(), known);
        }
        return known;
    }

    /**
     * Makes sure that a request in order is answered in order, so that another answer to another request tells something.
     *
     * @throws NotTriedException when it is not
     */
    void requireBaseline(Operation operation) throws InterruptedException {
        if (!Subject.isSafe(operation)) {
            return;
        }
        boolean isInOrder;
        try {
            isInOrder = baseline(operation).isSuccess();
        } catch (NoAnswerException e) {
            isInOrder = false;
        }
        if (!isInOrder) {
            throw new NotTriedException("the documented request is not answered in order; see answer");
        }
    }
}
