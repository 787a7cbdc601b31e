# From rows of measurements to a table of medians and the aims of the issue.
#
# In: "rate NAME REQUESTS/S P50 P99", "cold NAME NUMBER MEDIAN P99 MAXIMUM" (milliseconds), "memory NAME MIB".
# A NAME is who-format or who-format-variant.

function add(key, value) { count[key]++; values[key, count[key]] = value + 0 }

function median(key,    n, i, j, v, a) {
  n = count[key]
  if (!n) return -1
  for (i = 1; i <= n; i++) a[i] = values[key, i]
  for (i = 2; i <= n; i++) { v = a[i]; for (j = i - 1; j > 0 && a[j] > v; j--) a[j + 1] = a[j]; a[j + 1] = v }
  return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
}

function rate(name) { return median("rate " name) }

function ratio(name, other) { return rate(other) > 0 ? sprintf("%.3f", rate(name) / rate(other)) : "-" }

# The same document of somebody else: the variant where there is one of it, else the plain one.
function peer(who, rest,    format) {
  if (rate(who "-" rest) >= 0) return who "-" rest
  format = rest; sub(/-.*/, "", format)
  return who "-" format
}

function aim(text, value, passed) { printf "%-4s  %-62s %s\n", passed ? "PASS" : "MISS", text, value }

$1 == "rate" {
  if (!($2 in known)) { known[$2] = 1; names[++total] = $2 }
  add("rate " $2, $3); add("p50 " $2, $4); add("p99 " $2, $5)
}
$1 == "cold" {
  if (!($2 in cold)) { cold[$2] = 1; colds[++coldTotal] = $2 }
  number[$2] = $3; add("coldMedian " $2, $4); add("coldP99 " $2, $5)
  if ($6 + 0 > worst[$2]) worst[$2] = $6 + 0
}
$1 == "memory" { printf "resident memory %-8s %6d MiB\n", $2, $3 }

END {
  printf "\n%-24s %10s %9s %9s %8s %9s %9s\n", "median of the rounds", "requests/s", "p50 ms", "p99 ms", "/nginx", "/fuseki", "/trifid"
  for (i = 1; i <= total; i++) {
    name = names[i]; rest = name; sub(/^[a-z]+-/, "", rest)
    printf "%-24s %10.0f %9.3f %9.3f", name, rate(name), median("p50 " name), median("p99 " name)
    if (name ~ /^ours-/) printf " %8s %9s %9s", ratio(name, peer("nginx", rest)), ratio(name, peer("fuseki", rest)), ratio(name, peer("trifid", rest))
    printf "\n"
  }
  printf "\n%-24s %10s %9s %9s %9s\n", "first answers", "documents", "median ms", "p99 ms", "maximum"
  for (i = 1; i <= coldTotal; i++)
    printf "%-24s %10d %9.2f %9.2f %9.2f\n", colds[i], number[colds[i]], median("coldMedian " colds[i]), median("coldP99 " colds[i]), worst[colds[i]]

  printf "\n"
  for (i = 1; i <= total; i++) {
    name = names[i]
    if (name !~ /^ours-/) continue
    rest = name; sub(/^ours-/, "", rest); other = peer("nginx", rest)
    if (rest ~ /-304$/) {
      plain = name; sub(/-304$/, "", plain)
      aim(name " faster than " plain, ratio(name, plain), rate(name) > rate(plain))
    } else {
      aim(name " at least 0.8 of " other, ratio(name, other), rate(name) >= 0.8 * rate(other))
    }
    aim(name ": p99 under 10 x p50", sprintf("%.1f", median("p99 " name) / median("p50 " name)), median("p99 " name) < 10 * median("p50 " name))
    if (rest !~ /-/) {
      for (j = 1; j <= 2; j++) {
        other = (j == 1 ? "fuseki-" : "trifid-") rest
        if (other in known) aim(name " at least 200 x " other, ratio(name, other), rate(name) >= 200 * rate(other))
      }
    }
  }
  for (i = 1; i <= total; i++) {
    name = names[i]
    if (name !~ /^large-/) continue
    other = name; sub(/^large/, "ours", other)
    aim(name " at least 0.9 of " other, ratio(name, other), rate(name) >= 0.9 * rate(other))
  }
  for (i = 1; i <= coldTotal; i++)
    aim(colds[i] ": slowest first answer under 20 ms", sprintf("%.2f", worst[colds[i]]), worst[colds[i]] < 20)
  for (i = 1; i <= lacking; i++) aim(lack[i], "-", 0)
}
$1 == "lacks" { sub(/^lacks /, ""); lack[++lacking] = $0 }
