# Judges the #include lines of the files it is given, named from the root of the tree, against the layers of finhop.
# Prints one line per offence: file:line: what: why. The two tables below are those of the README.

BEGIN {
  # Which layers each layer may include, its own left out. `main` is src/main.cpp.
  layers["base"]    = ""
  layers["domain"]  = "base"
  layers["format"]  = "base domain"
  layers["lecteur"] = ""
  layers["archive"] = "base lecteur"
  layers["store"]   = "base domain"
  layers["app"]     = "base domain format archive store"
  layers["vue"]     = "base domain app"
  layers["web"]     = "base domain format app vue"
  layers["cli"]     = "base domain format app vue web"
  layers["main"]    = "base cli"

  # Which foreign headers each layer may name, in src/ only, as beginnings. `*` is every layer.
  foreign["*"]       = "fmt/"
  foreign["base"]    = "openssl/ unicase.h uniconv.h unictype.h uninorm.h unistr.h uniwidth.h"
  foreign["format"]  = "nlohmann/ simdjson.h csv.h iconv.h xlsxwriter.h zip.h expat.h"
  foreign["lecteur"] = "seccomp.h magic.h qpdf/ png.h jpeglib.h jerror.h"
  foreign["archive"] = "zip.h"
  foreign["store"]   = "SQLiteCpp/ sqlite3.h"
  foreign["web"]     = "boost/ openssl/ sodium.h"
  foreign["cli"]     = "CLI/ nlohmann/"

  # System headers: `domain` and `format` compute only, so they may not name any.
  split("base lecteur archive store app vue web cli main", list, " ")
  for (i in list) system_allowed[list[i]] = 1
}

function offence(what, why) { printf "%s:%d: %s: %s\n", FILENAME, FNR, what, why }

function layer_of(path,   part) {
  split(path, part, "/")
  if (path == "src/main.cpp") return "main"
  if (part[1] == "src") return part[2]
  return part[3]
}

function is_word_in(word, words) { return index(" " words " ", " " word " ") > 0 }

function starts_with_one_of(name, beginnings,   list, n, i) {
  n = split(beginnings, list, " ")
  for (i = 1; i <= n; i++) if (index(name, list[i]) == 1) return 1
  return 0
}

FNR == 1 {
  public = FILENAME ~ /^include\//
  layer = layer_of(FILENAME)
  known = layer in layers
  if (public && FILENAME !~ /^include\/finhop\//) known = 0
  if (!known) offence(FILENAME, "hors des couches connues")
}

!known || !/^[ \t]*#[ \t]*include/ { next }

{
  name = $0
  sub(/^[ \t]*#[ \t]*include(_next)?[ \t]*/, "", name)
  if (name !~ /^("[^"]+"|<[^>]+>)/) { offence(name, "inclusion illisible"); next }
  quoted = name ~ /^"/
  name = substr(name, 2)
  sub(/[">].*/, "", name)
  judge(name)
}

function judge(name,   part, target) {
  if (name ~ /(^|\/)\.\.?(\/|$)/ || name ~ /^\//) { offence(name, "un chemin part de include/ ou de src/"); return }
  split(name, part, "/")
  if (part[1] == "finhop") judge_layer(name, part[2])
  else if (part[1] in layers && name ~ /\//) judge_private(name, part[1])
  else if (quoted) offence(name, "entre guillemets : finhop/COUCHE/… ou COUCHE/… seulement")
  else if (name ~ /^[a-z_]+$/) judge_standard(name)
  else if (name ~ /^(unistd|fcntl|malloc|mntent|pwd|pthread|sched|spawn|termios)\.h$/ || name ~ /^sys\/[a-z]+\.h$/ || name == "linux/landlock.h") judge_system(name)
  else if (name ~ /^(poll|arpa\/inet|netinet\/[a-z]+|linux\/[a-z_]+)\.h$/) judge_network(name)
  else judge_foreign(name)
}

function judge_layer(name, target) {
  if (target != layer && !is_word_in(target, layers[layer]))
    offence(name, "la couche " layer " ne voit pas " target)
}

function judge_private(name, target) {
  if (public) offence(name, "un en-tête public n'inclut pas d'en-tête privé")
  else if (target != layer) offence(name, "en-tête privé de la couche " target)
}

function judge_standard(name) {
  # Only main has the real streams: the layers print where they are told to.
  if (name == "iostream" && layer != "main") offence(name, "seul src/main.cpp a les vrais flux")
}

function judge_system(name) {
  if (public) offence(name, "un en-tête public n'inclut que la bibliothèque standard et finhop")
  else if (!(layer in system_allowed)) offence(name, "la couche " layer " ne touche pas au système")
}

function judge_network(name) {
  if (public) offence(name, "un en-tête public n'inclut que la bibliothèque standard et finhop")
  else if (layer != "web") offence(name, "seule web parle à un réseau")
}

function judge_foreign(name) {
  if (public) offence(name, "un en-tête public n'inclut que la bibliothèque standard et finhop")
  else if (!starts_with_one_of(name, foreign["*"]) && !starts_with_one_of(name, foreign[layer]))
    offence(name, "la couche " layer " n'emploie pas cette bibliothèque")
}
