package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.RequestListener;

/** A WireMock that notices when somebody wants to hear of its requests: from then on none passes it by. */
final class AttentiveWireMock extends WireMockServer {
    private final ShortPathRule shortPath;

    AttentiveWireMock(Options options, ShortPathRule shortPath) {
        super(options);
        this.shortPath = shortPath;
    }

    @Override
    public void addMockServiceRequestListener(RequestListener listener) {
        shortPath.forbid();
        super.addMockServiceRequestListener(listener);
    }
}
