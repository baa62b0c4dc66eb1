# Finds the types of one qualified name that are defined twice: two of them in one program break it in silence.
# Reads the headers and sources of finhop, whose namespaces and types start a line. One line per offence.

FNR == 1 { espace = ""; anonyme = 0 }
/^namespace \{/ { anonyme = 1 }
/^\}  \/\/ namespace$/ { anonyme = 0 }
/^namespace [a-z:_]+ \{/ { espace = $2 }
/^(struct|class|enum class|enum) [A-Za-z]/ && !/;[ \t]*(\/\/.*)?$/ {
  nom = $0
  sub(/^(struct|enum class|class|enum) /, "", nom)
  sub(/[^A-Za-z0-9_:].*/, "", nom)
  sub(/:+$/, "", nom)
  entier = espace "::" nom
  # What stands in an unnamed namespace is its file's own, but may not hide a type that others see.
  if (anonyme) next
  if (entier in vu && vu[entier] != FILENAME)
    printf "%s:%d: %s: ce type est déjà défini dans %s\n", FILENAME, FNR, entier, vu[entier]
  vu[entier] = FILENAME
}
