# From rows of measurements to a table of medians and the aims of the issue.
#
# In: "uncached|repeated WHO QUERY REQUESTS/S P50 P99 CPU" (milliseconds), "rows QUERY ROWS BYTES", "load WHO MS",
# "memory WHO RESIDENT_MIB LIVE_MIB TRIPLES", "lacks WHO QUERY".

function add(key, value) { count[key]++; values[key, count[key]] = value + 0 }

function median(key,    n, i, j, v, a) {
  n = count[key]
  if (!n) return -1
  for (i = 1; i <= n; i++) a[i] = values[key, i]
  for (i = 2; i <= n; i++) { v = a[i]; for (j = i - 1; j > 0 && a[j] > v; j--) a[j + 1] = a[j]; a[j + 1] = v }
  return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
}

function cell(value, format) { return value < 0 ? "-" : sprintf(format, value) }

function ratio(a, b) { return a < 0 || b <= 0 ? -1 : a / b }

$1 == "uncached" || $1 == "repeated" {
  if (!($3 in known)) { known[$3] = 1; names[++total] = $3 }
  add($1 " rate " $2 " " $3, $4); add($1 " p50 " $2 " " $3, $5); add($1 " cpu " $2 " " $3, $7)
}
$1 == "load" && !($2 in order) { order[$2] = ++stores; store[stores] = $2 }
$1 == "load" { load[$2] = $3 }
$1 == "rows" { rows[$2] = $3; bytes[$2] = $4 }
$1 == "lacks" { lacks[++lacking] = $2 " gives no whole answer to " $3 }
$1 == "memory" { resident[$2] = $3; live[$2] = $4; triples = $5 }

function table(title, what,    i, n) {
  printf "\n%-24s %7s", title, "rows"
  for (i = 1; i <= stores; i++) printf " %10s", store[i]
  printf " %11s\n", "ours/fuseki"
  for (n = 1; n <= total; n++) {
    printf "%-24s %7d", names[n], rows[names[n]]
    for (i = 1; i <= stores; i++) printf " %10s", cell(median("uncached " what " " store[i] " " names[n]), "%.3f")
    printf " %11s\n", cell(ratio(median("uncached " what " ours " names[n]), median("uncached " what " fuseki " names[n])), "%.2f")
  }
}

function time(who, name) { return median("uncached p50 " who " " name) }
function rate(who, name) { return median("repeated rate " who " " name) }

END {
  printf "%-12s %16s %14s %22s %20s\n", "store", "seconds to start", "resident MiB", "bytes/triple, resident", "bytes/triple, heap"
  for (i = 1; i <= stores; i++) {
    who = store[i]
    printf "%-12s %16.1f %14d %22.0f %20s\n", who, load[who] / 1000, resident[who], resident[who] * 1048576 / triples,
      live[who] ? sprintf("%.0f", live[who] * 1048576 / triples) : "-"
  }

  table("uncached, median ms", "p50")
  table("uncached, processor ms", "cpu")

  printf "\n%-24s %7s", "repeated, answers/s", "bytes"
  for (i = 1; i <= stores; i++) printf " %10s", store[i]
  printf " %11s\n", "ours/fuseki"
  for (n = 1; n <= total; n++) {
    printf "%-24s %7d", names[n], bytes[names[n]]
    for (i = 1; i <= stores; i++) printf " %10s", cell(rate(store[i], names[n]), "%.0f")
    printf " %11s\n", cell(ratio(rate("ours", names[n]), rate("fuseki", names[n])), "%.1f")
  }

  printf "\n"
  for (n = 1; n <= total; n++) {
    r = ratio(time("ours", names[n]), time("fuseki", names[n]))
    if (r >= 0) aim("uncached " names[n] ": at most 1.05 x fuseki's time", r, r <= 1.05)
  }
  for (n = 1; n <= total; n++) {
    r = ratio(rate("ours", names[n]), rate("fuseki", names[n]))
    if (r >= 0) aim("repeated " names[n] ": at least 20 x fuseki's throughput", r, r >= 20)
  }
  for (i = 1; i <= lacking; i++) print lacks[i]
  printf "%d aims met, %d missed\n\n", met, missed
  for (n = 1; n <= total; n++)
    for (i = 1; i <= stores; i++) {
      r = ratio(time("ours", names[n]), time(store[i], names[n]))
      if (store[i] != "ours" && r > 1) printf "%s is faster, uncached: %s, by a factor of %.2f\n", store[i], names[n], r
    }
}

function aim(text, value, passed) {
  if (passed) met++; else missed++
  printf "%-4s  %-74s %.2f\n", passed ? "PASS" : "MISS", text, value
}
