// Files as finhop needs them: read whole under a limit, written and synced, folders that appear in one step.
// What is made is for its owner only (0600), or for less when the umask says so.
// Every failure is a Panne that names the path and the system's reason.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace finhop {

// The bytes of the file, at most `limite` of them and one more: a result longer than `limite` says that the
// file is too large, without reading it whole.
std::string lire_fichier(const std::filesystem::path& chemin, std::uint64_t limite);
// The same into a text that is used again for file after file, with room left past its end for those who look ahead.
void lire_fichier(const std::filesystem::path& chemin, std::uint64_t limite, std::string& octets);
constexpr std::size_t kMargeDeLecture = 256;
// Panne when no ordinary file bears this name: a pipe would be waited for without end.
void exiger_fichier_ordinaire(const std::filesystem::path& chemin);
// Writes the bytes and waits until they are on the disk.
void ecrire_fichier_synchronise(const std::filesystem::path& chemin, std::string_view octets);
// True for the name of a file: no folder in it, and neither `.` nor `..`.
bool est_nom_plat(std::string_view nom);
// Panne, said of a damaged base, when a name kept there for a file or a folder would lead elsewhere.
void exiger_nom_plat(std::string_view nom, std::string_view de_quoi);
// Writes the bytes to an open file, which `chemin` names for people.
void tout_ecrire(int numero, std::string_view octets, const std::filesystem::path& chemin);
// The folder that a path is in, `.` included.
std::filesystem::path repertoire_de(const std::filesystem::path& chemin);
// The path whose last name ends with that besides.
std::filesystem::path avec_suffixe(const std::filesystem::path& chemin, std::string_view suffixe);
// Waits until the file or the folder's list of names is on the disk.
void synchroniser(const std::filesystem::path& chemin);
// For `main`, once. From then on a limit on the size of files is an error like a full disk, and all that this process
// makes is closed to everyone but its owner (0600, folders 0700), whichever library makes it, and to the owner too as
// far as the umask says so.
void preparer_les_fichiers();
// Gives the file a second name; where the disk knows no second names, that name in place of the first. Panne when
// `second` exists.
void garder_un_second_nom(const std::filesystem::path& chemin, const std::filesystem::path& second);
// Renames within one folder and syncs that folder. Panne when `vers` exists.
void publier_en_renommant(const std::filesystem::path& de, const std::filesystem::path& vers);
// Why the system refused, in French; `erreur` is an errno.
std::string raison_systeme(int erreur);
// The Panne of an errno: « écriture de », the path, the reason. DisquePlein when the disk or a quota is full.
[[noreturn]] void lancer_panne(std::string_view action, const std::filesystem::path& chemin, int erreur);
// The file's digest, read piece by piece.
std::string sha256_du_fichier(const std::filesystem::path& chemin);
// `2,99 Mo`, `812 octets`: a size for people, one Mo being 1 000 000 bytes (D1).
std::string taille_lisible(std::uint64_t octets);

}  // namespace finhop
