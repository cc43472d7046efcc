package dev.understudy.engine.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a client is ready to read (RFC 9110, section 12.5.1).
 *
 * @param ranges in the order sent; empty when no preference was sent, which means anything
 */
public record AcceptHeader(List<MediaType> ranges) {
    private static final AcceptHeader ANYTHING = new AcceptHeader(List.of());

    /** Reads every {@code Accept} field; parts that are no media range are passed over. */
    public static AcceptHeader of(Headers headers) {
        List<String> fields = headers.all("Accept");
        if (fields.isEmpty() || fields.size() == 1 && fields.get(0).equals("*/*")) {
            return ANYTHING;
        }
        List<MediaType> ranges = new ArrayList<>();
        for (String field : fields) {
            for (String part : FieldValue.split(field, ",")) {
                MediaType.parse(part).ifPresent(ranges::add);
            }
        }
        return new AcceptHeader(ranges);
    }

    /** The offer that the client likes best, the earlier one when it likes two the same; empty when it takes none. */
    public Optional<MediaType> choose(List<MediaType> offers) {
        if (ranges.isEmpty()) {
            return offers.stream().findFirst();
        }
        MediaType best = null;
        double bestQuality = 0;
        for (MediaType offer : offers) {
            double quality = qualityOf(offer);
            if (quality > bestQuality) {
                best = offer;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    private double qualityOf(MediaType offer) {
        int precision = -1;
        double quality = 0;
        for (MediaType range : ranges) {
            if (range.includes(offer) && range.precision() > precision) {
                precision = range.precision();
                quality = range.quality();
            }
        }
        return quality;
    }
}
