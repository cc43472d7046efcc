package dev.understudy.engine.conformance.report;

import java.util.List;
import java.util.function.ToLongFunction;

/** What came of all inputs, in one sentence. */
final class Counts {

    private Counts() {}

    static String of(List<CheckedInput> inputs) {
        long findings = sum(inputs, CheckedInput::findings);
        long passedOver = sum(inputs, CheckedInput::passedOver);
        long unkept = sum(inputs, CheckedInput::unkeptBodies);
        String text = (findings == 0 ? "no findings" : count(findings, "finding", "findings"))
                + " in " + sum(inputs, CheckedInput::judged) + " judged, "
                + count(inputs.size(), "input", "inputs");
        if (passedOver > 0) {
            text += "; " + count(passedOver, "exchange", "exchanges") + " of other paths passed over";
        }
        if (unkept > 0) {
            text += "; " + count(unkept, "body", "bodies") + " not in the recording and not judged";
        }
        return text;
    }

    static long sum(List<CheckedInput> inputs, ToLongFunction<CheckedInput> number) {
        return inputs.stream().mapToLong(number).sum();
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
