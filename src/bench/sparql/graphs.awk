# From rows of measurements to a table of stores.
#
# In: "store NAME LOAD_MS BYTES_PER_TRIPLE", "time STORE ORDER QUERY ROWS MICROSECONDS" once a round.

function median(key,    n, i, j, v, a) {
  n = count[key]
  if (!n) return -1
  for (i = 1; i <= n; i++) a[i] = values[key, i]
  for (i = 2; i <= n; i++) { v = a[i]; for (j = i - 1; j > 0 && a[j] > v; j--) a[j + 1] = a[j]; a[j + 1] = v }
  return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
}

$1 == "store" { printf "%-16s loaded in %5.1f s, %5d bytes of heap a triple\n", $2, $3 / 1000, $4 }
$1 == "time" {
  column = $2 ($3 == "own" ? "" : "/" $3)
  if (!(column in seen)) { seen[column] = 1; columns[++width] = column }
  if (!($4 in known)) { known[$4] = 1; names[++total] = $4 }
  rows[$4] = $5
  values[column " " $4, ++count[column " " $4]] = $6
}
$1 == "write" { written[++writes] = $0 }

END {
  printf "\n%-24s %7s", "median µs", "rows"
  for (i = 1; i <= width; i++) printf " %18s", columns[i]
  printf "\n"
  for (n = 1; n <= total; n++) {
    printf "%-24s %7d", names[n], rows[names[n]]
    for (i = 1; i <= width; i++) { m = median(columns[i] " " names[n]); printf " %18s", m < 0 ? "> 20 s" : sprintf("%.1f", m) }
    printf "\n"
  }
  printf "\nRows that are there already, written:\n"
  for (i = 1; i <= writes; i++) print substr(written[i], 7)
}
