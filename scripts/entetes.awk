# Finds what a header takes from the standard library by the grace of its includer: each name of std:: asks for its header,
# here or in a header of finhop that this one includes. The others are proved by compiling each header alone
# (scripts/entetes.cmake), which reads the standard ones once for all.
# Reads every header of finhop. One line per offence.

function fournit(entetes, noms, i, n, liste) {
  n = split(noms, liste, " ")
  for (i = 1; i <= n; ++i) fourni_par[liste[i]] = entetes
}

BEGIN {
  conteneurs = " string string_view vector map set optional memory functional variant expected algorithm ranges span array filesystem"
  fournit("string", "string to_string")
  fournit("string_view string", "string_view")
  fournit("vector", "vector")
  fournit("optional", "optional nullopt")
  fournit("span", "span")
  fournit("array", "array")
  fournit("map", "map multimap")
  fournit("set", "set multiset")
  fournit("list", "list")
  fournit("deque", "deque")
  fournit("tuple", "tuple")
  fournit("unordered_map", "unordered_map")
  fournit("unordered_set", "unordered_set")
  fournit("variant", "variant monostate visit holds_alternative get_if")
  fournit("variant utility tuple array map", "get")
  fournit("expected", "expected unexpected")
  fournit("filesystem", "filesystem")
  fournit("functional", "function hash less greater equal_to")
  fournit("memory", "unique_ptr shared_ptr weak_ptr make_unique make_shared addressof")
  fournit("chrono", "chrono")
  fournit("cstdint", "int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t uintmax_t")
  fournit("cstddef cstdint cstdio" conteneurs, "size_t byte ptrdiff_t")
  fournit("utility" conteneurs, "move exchange swap forward pair declval")
  fournit("utility", "to_underlying unreachable index_sequence make_index_sequence")
  fournit("algorithm", "ranges min max copy_n clamp")
  fournit("limits", "numeric_limits")
  fournit("initializer_list", "initializer_list")
  fournit("iosfwd ostream istream iostream sstream streambuf", "ostream istream streamsize")
  fournit("streambuf", "streambuf")
  fournit("stdexcept", "logic_error runtime_error out_of_range invalid_argument")
  fournit("exception", "exception exception_ptr current_exception rethrow_exception")
  fournit("mutex", "mutex timed_mutex scoped_lock unique_lock lock_guard once_flag")
  fournit("condition_variable", "condition_variable")
  fournit("thread", "thread jthread")
  fournit("future", "future async promise")
  fournit("atomic", "atomic")
  fournit("cstdio", "fclose FILE")
  fournit("compare", "strong_ordering weak_ordering partial_ordering")
  fournit("concepts", "same_as convertible_to constructible_from invocable integral")
  fournit("type_traits concepts" conteneurs, "is_same_v is_enum_v remove_cvref_t remove_const_t is_default_constructible_v decay_t conditional_t")
}

FNR == 1 { commentaire = 0; fichiers[FILENAME] = 1 }
/^#include </ {
  nom = $2
  gsub(/[<>]/, "", nom)
  donne[FILENAME, nom] = 1
  next
}
/^#include "/ {
  nom = $2
  gsub(/"/, "", nom)
  inclus[FILENAME] = inclus[FILENAME] " " (nom ~ /^finhop\// ? "include/" nom : "src/" nom)
  next
}
{
  ligne = $0
  gsub(/"([^"\\]|\\.)*"/, "", ligne)
  sub(/\/\/.*/, "", ligne)
  while (match(ligne, /std::[a-z_0-9]+/)) {
    nom = substr(ligne, RSTART + 5, RLENGTH - 5)
    ligne = substr(ligne, RSTART + RLENGTH)
    if ((FILENAME, nom) in ou) continue
    ou[FILENAME, nom] = FNR
    noms[FILENAME] = noms[FILENAME] " " nom
  }
}

# Whether one of `entetes` is included there, or where that leads.
function atteint(fichier, entetes, i, n, liste) {
  if ((tour, fichier) in vu) return 0
  vu[tour, fichier] = 1
  n = split(entetes, liste, " ")
  for (i = 1; i <= n; ++i)
    if ((fichier, liste[i]) in donne) return 1
  n = split(inclus[fichier], liste, " ")
  for (i = 1; i <= n; ++i)
    if (atteint(liste[i], entetes)) return 1
  return 0
}

END {
  for (fichier in fichiers) {
    n = split(noms[fichier], liste, " ")
    for (i = 1; i <= n; ++i) {
      nom = liste[i]
      ++tour
      if (!(nom in fourni_par))
        printf "%s:%d: std::%s: dire dans scripts/entetes.awk quel en-tête le donne\n", fichier, ou[fichier, nom], nom
      else if (!atteint(fichier, fourni_par[nom])) {
        split(fourni_par[nom], premier, " ")
        printf "%s:%d: std::%s sans #include <%s>\n", fichier, ou[fichier, nom], nom, premier[1]
      }
    }
  }
}
