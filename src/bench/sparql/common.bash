# What `run`, `grow` and `graphs` have in common: a project made and published, servers started, weighed and ended, queries asked and
# timed. Sourced.
#
# Servers share core 0, the clients have core 1; everybody has the same heap. RDF4J's server is a war for a container of Servlet 4,
# which the Jetty runner is. Oxigraph comes from npm as a library, see oxigraph.mjs.
here=src/bench/sparql
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
heap=${HEAP:-3g}
port=${PORT:-18080}
seconds=${SECONDS_EACH:-1}
rdf4j_version=5.0.3
jetty_version=9.4.57.v20241219
oxigraph_version=0.5.11
tools=$PWD/target/bench-sparql
declare -A pid=() encoded=() accept=() size=([S]=10000 [M]=100000 [L]=1000000 [XL]=5500000)
names=()
declare -A endpoint=([ours]=http://127.0.0.1:$port/sparql [fuseki]=http://127.0.0.1:$((port + 1))/quartier/sparql
  [rdf4j]=http://127.0.0.1:$((port + 2))/rdf4j/repositories/bench [oxigraph]=http://127.0.0.1:$((port + 3))/sparql)

die() { echo "$1" >&2; if [ -s "${work:-}/log" ]; then tail -15 "$work/log" >&2; fi; exit 1; }

needs() {
  local command
  for command in "$@"; do command -v "$command" >/dev/null || die "$command is missing. Needed are: $*."; done
  [[ $("$java" -version 2>&1) == *'version "25'* ]] || die "JAVA_HOME or java must be a JDK 25."
  [ "$(nproc)" -ge 2 ] || die "Two cores are needed: one for the servers, one for the clients."
}

begin_work() {
  work=$(mktemp -d)
  trap clean EXIT
  trap 'exit 130' INT TERM
}
clean() {
  local server
  for server in "${!pid[@]}"; do kill "${pid[$server]}" 2>/dev/null || true; done
  for server in "${!pid[@]}"; do wait "${pid[$server]}" 2>/dev/null || true; done
  rm -rf "$work"
}

# build: our jar, its class path with the stand-alone Fuseki, and, unpacked, the jar as it is run.
build() {
  if [ "${BUILD:-1}" != 0 ]; then
    mvn -q -DskipTests package
    mvn -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$PWD/target/classpath"
  fi
  [ -f target/quartier-lod.jar ] && [ -f target/classpath ] || die "Nothing was built for this yet: leave BUILD=0 out."
  "$java" -Djarmode=tools -jar target/quartier-lod.jar extract --destination "$work/app" >/dev/null
  class_path=target/test-classes:target/classes:$(cat target/classpath)
  mkdir -p "$tools"
}

# project PROFILE: makes and publishes it, or takes what is there; says where in $project and $release.
project() {
  local data=${DATA:-$work}/$1 begin=$SECONDS
  if [ ! -e "$data-var/releases/current" ]; then
    mkdir -p "${DATA:-$work}"
    rm -rf "$data" "$data-var"
    "$java" src/bench/generator/Generator.java --triples "${size[$1]}" --seed "${SEED:-1}" --out "$data" >>"$work/log"
    "$java" "-Xmx${PUBLISH_HEAP:-$heap}" -jar target/quartier-lod.jar publish --quartier.project="$data" --quartier.work="$data-var" \
      >>"$work/log" 2>&1 || die "Profile $1 could not be published."
    echo "profile $1: made and published in $((SECONDS - begin)) s"
  fi
  project=$data work_folder=$data-var release=$data-var/releases/current
  triples=$(gzip -dc "$release/merged.nt.gz" | wc -l)
}

# start NAME COMMAND…: a server on core 0. stop NAME: ends it.
start() { taskset -c 0 "${@:2}" >>"$work/log" 2>&1 & pid[$1]=$!; }
stop() { kill "${pid[$1]}" 2>/dev/null || true; wait "${pid[$1]}" 2>/dev/null || true; unset "pid[$1]"; }

# await NAME [URL]: until it answers 200.
await() {
  local url=${2:-${endpoint[$1]}?query=ASK%7B%7D}
  for _ in $(seq 6000); do
    if curl -fsm 5 -o /dev/null "$url"; then return; fi
    kill -0 "${pid[$1]}" 2>/dev/null || die "$1 has ended."
    sleep 0.1
  done
  die "$1 does not answer $url."
}

# serve NAME [OPTIONS]: starts a server with $release in it and puts the seconds until it answers in $took.
serve() {
  local begin; begin=$(date +%s%N)
  "serve_$1" "${@:2}"
  took=$(($(date +%s%N) - begin))
  took=$((took / 1000000))
}
serve_ours() {
  start ours "$java" "-Xmx$heap" -XX:+UseSerialGC -jar "$work/app/quartier-lod.jar" --server.address=127.0.0.1 \
    --server.port="$port" --quartier.project="$project" --quartier.work="$work_folder" ${OURS:-} "$@"
  await ours
}
serve_fuseki() {
  mkdir -p "$work/fuseki-config"
  sed "s#\.\./var/releases/current/#$release/#g" fuseki-config/config.ttl >"$work/fuseki-config/config.ttl"
  start fuseki "$java" "-Xmx$heap" -XX:+UseSerialGC -cp "$class_path" \
    org.quartierlod.store.StandAloneFuseki "$work/fuseki-config/config.ttl" $((port + 1))
  await fuseki
}
serve_rdf4j() {
  local local_repository=$tools/rdf4j
  if [ ! -f "$local_repository/rdf4j.war" ]; then
    mkdir -p "$local_repository"
    mvn -q dependency:copy "-Dartifact=org.eclipse.rdf4j:rdf4j-http-server:$rdf4j_version:war" -DoutputDirectory="$local_repository" >>"$work/log"
    mvn -q dependency:copy "-Dartifact=org.eclipse.jetty:jetty-runner:$jetty_version" -DoutputDirectory="$local_repository" >>"$work/log"
    mv "$local_repository/rdf4j-http-server-$rdf4j_version.war" "$local_repository/rdf4j.war"
  fi
  start rdf4j "$java" "-Xmx$heap" -XX:+UseSerialGC "-Dorg.eclipse.rdf4j.appdata.basedir=$work/rdf4j" \
    -jar "$local_repository/jetty-runner-$jetty_version.jar" --host 127.0.0.1 --port $((port + 2)) --path /rdf4j "$local_repository/rdf4j.war"
  await rdf4j "http://127.0.0.1:$((port + 2))/rdf4j/protocol"
  curl -fsS -X PUT -H 'Content-Type: text/turtle' --data-binary @$here/rdf4j.ttl "${endpoint[rdf4j]}"
  gzip -dc "$release/dataset.nq.gz" | curl -fsS -X POST -H 'Content-Type: application/n-quads' -T - "${endpoint[rdf4j]}/statements"
}
serve_oxigraph() {
  local modules=$tools/oxigraph-$oxigraph_version
  if [ ! -d "$modules/node_modules/oxigraph" ]; then
    mkdir -p "$modules"
    echo '{"private": true}' >"$modules/package.json"
    (cd "$modules" && npm install --no-audit --no-fund --loglevel=error "oxigraph@$oxigraph_version") >>"$work/log" 2>&1 ||
      { rm -rf "$modules"; die "npm cannot install oxigraph@$oxigraph_version."; }
  fi
  start oxigraph node $here/oxigraph.mjs "$modules/node_modules/oxigraph/node.js" "$release" $((port + 3))
  await oxigraph
}

# processes PID: it and all that it started.
processes() {
  local child
  echo "$1"
  for child in $(cat "/proc/$1/task/"*/children 2>/dev/null); do processes "$child"; done
}
# cpu NAME: milliseconds of processor it and what it started have had.
cpu() {
  local process
  for process in $(processes "${pid[$1]}"); do cat "/proc/$process/stat"; done |
    awk -v ticks="$(getconf CLK_TCK)" '{sub(/.*\) /, ""); sum += $12 + $13} END {print int(sum * 1000 / ticks)}'
}
# memory NAME: resident MiB, and MiB of live heap after a collection where there is a JVM, of the server and what it started.
memory() {
  local process resident=0 live=0 jcmd=${JAVA_HOME:+$JAVA_HOME/bin/}jcmd
  for process in $(processes "${pid[$1]}"); do
    resident=$((resident + $(awk '/VmRSS/ {print $2}' "/proc/$process/status")))
    if [[ $(readlink "/proc/$process/exe") == */java ]]; then
      "$jcmd" "$process" GC.run >/dev/null
      live=$((live + $("$jcmd" "$process" GC.heap_info | awk '/ total / {sub(/.* used /, ""); sum += $0 + 0} END {print sum + 0}')))
    fi
  done
  echo "memory $1 $((resident / 1024)) $((live / 1024)) $triples"
}

# read_queries: those of the folder, without the comment they begin with, encoded for an address.
read_queries() {
  local file name
  for file in $here/queries/${QUERIES:-*}.rq; do
    name=$(basename "$file" .rq)
    names+=("$name")
    encoded[$name]=$(node -e 'console.log(encodeURIComponent(require("node:fs").readFileSync(process.argv[1], "utf8").replace(/^#.*\n/, "").trim()))' "$file")
    accept[$name]=application/sparql-results+json
    if grep -q '^CONSTRUCT' "$file"; then accept[$name]=application/n-triples; fi
  done
}

# ask WHO NAME [SUFFIX]: one answer in $work/answer, and its milliseconds. Fails, with the status, on any other answer.
ask() {
  local status
  status=$(curl -sm 120 -o "$work/answer" -w '%{http_code} %{content_type} %{time_total}' -H "Accept: ${accept[$2]}" \
    "${endpoint[$1]}?query=${encoded[$2]}${3:-}") || true
  if [[ $status != "200 ${accept[$2]}"* ]]; then echo "${status%% *}"; return 1; fi
  awk '{print int(1000 * $NF)}' <<<"$status"
}

# measure KIND WHO NAME CONNECTIONS MS [FIRST]: `KIND WHO NAME REQUESTS/S P50 P99 CPU`, in milliseconds, the processor's for one answer
# of the server, which neighbours on the machine disturb less. An answer takes about MS.
# wrk counts only whole answers, so where none came in time, it is given more.
measure() {
  local long=$(($5 * 3 / 1000)) answer before
  for ((long = long > seconds ? long : seconds; long < 120; long *= 4)); do
    before=$(cpu "$2")
    answer=$(taskset -c 1 wrk -t1 "-c$4" "-d${long}s" --timeout 60s -s $here/wrk.lua "${endpoint[$2]}" \
      -- "${encoded[$3]}" "${accept[$3]}" "${@:6}" | grep '^DONE') || die "wrk failed on $2 $3."
    if [[ $answer != 'DONE 0 '* ]]; then break; fi
  done
  awk -v row="$1 $2 $3" -v spent="$(($(cpu "$2") - before))" \
    '{if ($2 == 0 || $6 > 0) exit 1; print row, $2 / $3 * 1000000, $4 / 1000, $5 / 1000, spent / $2}' <<<"$answer" ||
    die "$2 answered $3 with errors or not at all: $answer"
}
