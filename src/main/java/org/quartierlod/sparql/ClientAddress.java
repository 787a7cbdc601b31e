package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import org.quartierlod.query.QuerySettings;
import org.springframework.stereotype.Component;

/// By which address a client's queries are counted: that of its connection, or the one that a proxy
/// the operator knows names in `X-Forwarded-For`. IPv6 clients have a whole network to themselves,
/// which counts as one.
@Component
class ClientAddress {
    private static final int NETWORK_BYTES = 7;

    private final QuerySettings settings;

    ClientAddress(QuerySettings settings) {
        this.settings = settings;
    }

    String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var hops = new ArrayList<String>();
        for (var header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            Collections.addAll(hops, header.split(",", -1));
        }
        while (settings.proxies().contains(address) && !hops.isEmpty()) {
            address = hops.removeLast().strip();
        }
        return network(address);
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // An address, not a name: nothing is looked up.
            var bytes = InetAddress.ofLiteral(address).getAddress();
            var network = new StringBuilder();
            for (var i = 0; i < Math.min(NETWORK_BYTES, bytes.length); i++) {
                network.append(bytes[i]).append('.');
            }
            return network.toString();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
