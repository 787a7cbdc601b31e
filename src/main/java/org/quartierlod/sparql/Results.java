package org.quartierlod.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.quartierlod.query.QueryService;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.web.ClientConnection;
import org.quartierlod.web.Representation;
import org.quartierlod.web.Revalidation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers a question: with 304 where the client has the answer, from memory where it was asked
/// before, else by evaluating it.
@Component
class Results {
    private static final Logger LOG = LoggerFactory.getLogger(Results.class);

    private final QueryService service;
    private final ClientAddress address;
    private final AnswerHeaders headers;
    private final ResultSettings settings;
    private final Cache<String, Representation> known;

    Results(
            QueryService service,
            ClientAddress address,
            AnswerHeaders headers,
            ResultSettings settings) {
        this.service = service;
        this.address = address;
        this.headers = headers;
        this.settings = settings;
        this.known =
                Caffeine.newBuilder()
                        .maximumWeight(settings.cache().toBytes())
                        .weigher(
                                (String tag, Representation result) -> tag.length() + result.size())
                        .build();
    }

    /// Answers.
    ///
    /// @return nothing when the answer was sent as it came
    Optional<ResponseEntity<byte[]>> answer(
            Asked asked, HttpServletRequest request, HttpServletResponse response) {
        var tag = asked.tag();
        var etag = Revalidation.known(request, tag);
        if (etag.isPresent()) {
            ResponseEntity<byte[]> unchanged =
                    headers.of(304, asked, true, request).eTag(etag.get()).build();
            return Optional.of(unchanged);
        }
        var result = known.getIfPresent(tag);
        return result != null
                ? Optional.of(result.answer(headers.of(200, asked, true, request), request))
                : evaluated(asked, request, response);
    }

    private Optional<ResponseEntity<byte[]>> evaluated(
            Asked asked, HttpServletRequest request, HttpServletResponse response) {
        var receiver = new ResultResponse(asked, headers, request, response, settings);
        try (var _ = ClientConnection.watch(request, receiver::abandon)) {
            service.answer(address.of(request), asked.question(), receiver);
        } catch (QueryFailure e) {
            if (receiver.hasBegun()) {
                // No problem can be told in the midst of a result.
                LOG.info("Result broke off reason={}", e.reason());
                receiver.breakOff(e);
                return Optional.empty();
            }
            throw told(e);
        } catch (UncheckedIOException e) {
            // The client has gone in the midst of its answer.
            receiver.breakOff(e);
            return Optional.empty();
        }
        return complete(asked, receiver, request);
    }

    private static QueryFailure told(QueryFailure failure) {
        return failure.reason() == QueryFailure.Reason.NOT_ACCEPTABLE
                ? AskedFormats.notAcceptable("table".equals(failure.getMessage()))
                : failure;
    }

    private Optional<ResponseEntity<byte[]>> complete(
            Asked asked, ResultResponse receiver, HttpServletRequest request) {
        try {
            var result = receiver.complete();
            if (receiver.hasBegun()) {
                result.ifPresent(sent -> keep(asked, sent));
                return Optional.empty();
            }
            return result.map(whole -> answer(asked, whole, request));
        } catch (IOException e) {
            receiver.breakOff(e);
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> answer(
            Asked asked, ResultResponse.Complete result, HttpServletRequest request) {
        var isRepeatable = result.head().isRepeatable();
        var start = headers.of(200, asked, isRepeatable, request);
        return isRepeatable
                ? keep(asked, result).answer(start, request)
                : start.header(HttpHeaders.CONTENT_TYPE, contentType(asked, result))
                        .contentLength(result.body().size())
                        .body(result.body().toByteArray());
    }

    private Representation keep(Asked asked, ResultResponse.Complete result) {
        var representation =
                new Representation(
                        result.body().toByteArray(), contentType(asked, result), asked.tag());
        known.put(asked.tag(), representation);
        return representation;
    }

    private static String contentType(Asked asked, ResultResponse.Complete result) {
        var format = asked.formats().of(result.head().isTable());
        return ResultFormat.contentType(format.mediaType());
    }
}
