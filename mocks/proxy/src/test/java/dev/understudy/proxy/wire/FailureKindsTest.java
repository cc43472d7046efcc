package dev.understudy.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.verdict.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class FailureKindsTest {

    @Test
    void aWrappedRefusalIsUnreachable() {
        IOException wrapped = new IOException(new ConnectException("refused"));

        assertThat(FailureKinds.of(wrapped, false)).isEqualTo(Outcome.UPSTREAM_UNREACHABLE);
        assertThat(FailureKinds.of(wrapped, true)).isEqualTo(Outcome.UPSTREAM_BROKEN);
        assertThat(FailureKinds.told(Outcome.UPSTREAM_UNREACHABLE, wrapped)).isEqualTo("the connection was refused");
        assertThat(FailureKinds.told(
                        Outcome.UPSTREAM_UNREACHABLE, new IOException(new UnknownHostException("nowhere.test"))))
                .isEqualTo("there is no host of that name");
    }
}
