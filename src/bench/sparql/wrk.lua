-- One query over and over: `wrk -s wrk.lua ENDPOINT -- ENCODED_QUERY ACCEPT FIRST`.
--
-- With FIRST each request ends in a comment with a number from there on, so that no cache has seen it. Without, all are the same.
-- The last line is `DONE requests microseconds p50 p99 errors bytes`.
local query, accept, number

function init(arguments)
  query, accept, number = arguments[1], arguments[2], tonumber(arguments[3])
  wrk.headers["Accept"] = accept
  path = wrk.path .. "?query=" .. query
  same = wrk.format("GET", path)
end

function request()
  if not number then return same end
  number = number + 1
  return wrk.format("GET", path .. "%0A%23%20" .. number)
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("DONE %d %d %.0f %.0f %d %d\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout, summary.bytes))
end
