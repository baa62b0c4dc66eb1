// Transcripts: golden cases of the command line, played again and compared whole.
//
// A case is a file tests/cas/<command>/<name>.cas, read from top to bottom:
//
//   # The rule in one English sentence: compulsory first line, free elsewhere, as blank lines are.
//   $ finhop …                  runs a command (words split as a shell does) and is followed by
//   > …  ! …  = N               its standard output, its messages, its exit code
//
//   @ base ETAPE                the guide's example base, its keys put right, made by the real commands, up to a stage:
//                               vide, logiciel, avance, payee, saisie, pret, exporte
//   @ second NUMEROANS          a second dossier, 00002, ready
//   @ dossiers DE A NUMEROANS STATUT [TYPE]   the dossiers 0000DE to 0000A, whose avance has this status; the rest is ready
//   @ fait finhop …             a command that must succeed and whose output is not shown
//   @ copie SOURCE DEST         a file or a folder of tests/donnees
//   @ fichier NOM taille N      a file of N bytes « x »
//   @ texte NOM CONTENU         a file of one line
//   @ reponse NOM LOT LIBELLE…  the portal's answer to a lot of ./exports, one label a line
//   @ remplace NOM DE VERS      in a file, each DE becomes VERS
//   @ recode NOM CODAGE         the file in UTF-8 with its mark, UTF-16LE, UTF-16BE or CP1252
//   @ dossier CHEMIN            a folder
//   @ efface CHEMIN             removes a file or a folder
//   @ sql FICHIER REQUETE       plain SQL on any file: what a command cannot do (yet), or what somebody did
//   @ horloge INSTANT           the clock, 2022-05-16T09:00:00Z until then
//   @ variable NOM=VALEUR       the environment, FINHOP_AUTEUR=test and nothing else until then
//   @ contenu FICHIER           its text follows as `> ` lines
//   @ classeur FICHIER          each cell of a workbook follows: its place, its form when it is a number, its value
//   @ terminal                  the result of the next command goes to a terminal
//   @ liste DOSSIER             the sorted names follow as `> ` lines, hidden ones too
//   @ absent CHEMIN             fails when something bears this name
//
// All happens in one fresh current directory, whose path reads $DIR. The version of SQLite reads $SQLITE, a carriage
// return ␍, a byte order mark ‹BOM›, a missing final newline ‹sans fin de ligne›. What a command does not do counts
// too: one that simulates or does not succeed must leave every byte of the directory as it was.
//
// Each folder of cases is an entry of ctest of its own (« transcripts of lot_lister »), by FINHOP_DOSSIER=lot_lister.
// FINHOP_CAS=ecrire rewrites the expectations with what the program gives today: to be read before a commit.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/scene.hpp"

namespace finhop::tests {

struct Cas {
  std::filesystem::path chemin;
  std::string dossier;  // « avance_ajouter »
  std::string nom;      // « avance_ajouter/simuler »
  std::string texte;
};

// Every case, in the order of their names.
const std::vector<Cas>& tous_les_cas();
// Those of the folder that FINHOP_DOSSIER names, every case without it.
const std::vector<Cas>& cas_a_jouer();
// The case's text with what the program gives today.
std::string rejouer(const Cas& cas);
// The commands of a case with what its text expects of them.
std::vector<Passage> passages_attendus(const Cas& cas);
// Both texts merged line by line: `-` expected only, `+` obtained only.
std::string difference(std::string_view attendu, std::string_view obtenu);
// True when FINHOP_CAS=ecrire: cases are rewritten rather than compared.
bool a_recrire();

}  // namespace finhop::tests
