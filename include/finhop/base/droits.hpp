// Whom the files that this process makes are for: their owner only (0600, folders 0700), or the group of the folder they
// are made in too (0660, 0770).
#pragma once

#include <filesystem>

namespace finhop {

enum class Droits { Prive, Groupe };

// Groupe when the file's group may read it and write in it; Prive otherwise, also when there is no such file.
Droits droits_du_fichier(const std::filesystem::path& chemin);

// As long as one made with Groupe lives, all that this process makes is for the group too, whichever library makes it.
class PourLeGroupe {
 public:
  explicit PourLeGroupe(Droits droits);
  ~PourLeGroupe();
  PourLeGroupe(const PourLeGroupe&) = delete;
  PourLeGroupe& operator=(const PourLeGroupe&) = delete;

 private:
  bool ouvert_;
};

// For the calls that make a file.
unsigned mode_des_fichiers();
// mkdir: false, and errno, when it cannot be made.
bool faire_repertoire(const std::filesystem::path& chemin);
// Gives the file that was just made to the group of its folder when it is for a group; closes it to every group when
// the system refuses: it would be open to another one.
void suivre_le_groupe(int numero, const std::filesystem::path& chemin);
// Changes those of a file that is there. Panne when the system refuses: it belongs to somebody else.
void donner_les_droits(const std::filesystem::path& chemin, Droits droits);

}  // namespace finhop
