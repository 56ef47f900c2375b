# What the parts share. Sourced by bench/run's parts, which run in the folder of the project.
app=$PWD/target/app
port=${XINGTAN_BENCH_PORT:-18970}
base=http://localhost:$port
city=$PWD/target/bench/city-data
pid=

now() { date +%s.%N; }
between() { awk -v from="$1" -v to="$2" 'BEGIN { printf "%.1f", to - from }'; }
since() { between "$1" "$(now)"; }
row() { printf '| %s | %s |\n' "$1" "$2"; }
stop() {
  if [ -n "$pid" ]; then
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    pid=
  fi
}
trap stop EXIT

# Starts on the data folder $1; $taken are the seconds until the first page has come, $pid the process. Each line of its output is kept with its time.
start() {
  local from
  log=$PWD/target/bench/$(basename "$1").log
  from=$(now)
  : >"$log"
  XINGTAN_DATA=$1 XINGTAN_PORT=$port ./xingtan > >(while IFS= read -r line; do printf '%s %s\n' "$(now)" "$line"; done >>"$log") 2>&1 &
  pid=$!
  until grep -q 'is ready' "$log"; do
    kill -0 "$pid" 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.05
  done
  page
  taken=$(since "$from")
}
page() { exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && cat <&3 >/dev/null && exec 3>&-; }
memory() { ps -o rss= -p "$pid" | awk '{ printf "%.0f", $1 / 1024 }'; }

# A build is not part of a start.
build() { XINGTAN_DATA=$PWD/target/bench/none ./xingtan help >/dev/null 2>&1 || true; }

# The full reference city, loaded once for all parts that read it.
with_city() {
  build
  [ -f "$city/loaded" ] || { rm -rf "$city"; start "$city"; touch "$city/loaded"; echo "(The city was loaded for this: $taken s.)"; echo; return; }
  start "$city"
}
readers() { "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC bench/Readers.java "$base" "$@"; }
machine() { "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -cp "$app/lib/*" bench/Machine.java "$@"; }
