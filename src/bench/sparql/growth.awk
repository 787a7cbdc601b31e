# From rows of measurements to a table of growth.
#
# In: "load PROFILE KIND MS", "memory PROFILE KIND RESIDENT_MIB LIVE_MIB TRIPLES", "disk PROFILE KIND MIB",
# "time PROFILE KIND ours QUERY REQUESTS/S P50 P99" (milliseconds), "failed PROFILE KIND ours QUERY STATUS".

function column(profile, kind) {
  if ((profile, kind) in seen) return
  seen[profile, kind] = 1
  columns++; profiles[columns] = profile; kinds[columns] = kind
}

function line(title, row, format,    i, value) {
  printf "%-24s", title
  for (i = 1; i <= columns; i++) {
    value = cell[row, profiles[i], kinds[i]]
    printf " %12s", value == "" ? "-" : value ~ /^status/ ? value : sprintf(format, value)
  }
  printf "\n"
}

$1 == "load" { column($2, $3); cell["load", $2, $3] = $4 / 1000 }
$1 == "disk" { cell["disk", $2, $3] = $4 }
$1 == "memory" {
  cell["triples", $2, $3] = $6; cell["resident", $2, $3] = $4; cell["live", $2, $3] = $5
  cell["each", $2, $3] = $5 * 1048576 / $6
}
$1 == "time" || $1 == "failed" {
  if (!($5 in known)) { known[$5] = 1; names[++total] = $5 }
  cell[$5, $2, $3] = $1 == "failed" ? "status " $6 : $7
}

END {
  printf "%-24s", "our store"
  for (i = 1; i <= columns; i++) printf " %12s", profiles[i] " " kinds[i]
  printf "\n"
  line("triples", "triples", "%d")
  line("seconds to start", "load", "%.1f")
  line("resident MiB", "resident", "%d")
  line("live heap MiB", "live", "%d")
  line("live heap, bytes/triple", "each", "%.0f")
  line("index on disk MiB", "disk", "%d")
  printf "\n%s\n", "uncached, median ms"
  for (n = 1; n <= total; n++) line(names[n], names[n], "%.3f")
}
