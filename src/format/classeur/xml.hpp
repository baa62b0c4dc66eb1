// The XML of a part, element by element, as it inflates. No entity of its own and nothing fetched; at most 64
// elements one in the other; a bounded memory, whatever the names and the attributes. Private to `format`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "finhop/format/classeur_reader.hpp"
#include "format/classeur/archive.hpp"

namespace finhop::format::classeur {

// The vocabularies that are known, whatever prefix a file gives them.
enum class Espace : std::uint8_t {
  Aucun,     // none: attributes as a rule
  Classeur,  // SpreadsheetML, as Excel writes it or « strict »
  Relation,  // r:id
  Paquet,    // relations between parts, types of parts
  Office,
  Table,
  Texte,
  Style,
  Manifeste,
  Calc,  // LibreOffice's own
  Autre
};

struct NomXml {
  Espace espace;
  std::string_view local;
  friend bool operator==(const NomXml&, const NomXml&) = default;
};

// Of one element, as long as it is being opened.
class Attributs {
 public:
  explicit Attributs(const char** paires) : paires_(paires) {}
  std::optional<std::string_view> de(const NomXml& nom) const;
  // Of no vocabulary, as those of SpreadsheetML are.
  std::optional<std::string_view> de(std::string_view nom) const;
  // « 1 » or « true ».
  bool vrai(std::string_view nom) const;

 private:
  const char** paires_;
};

// What is made of a part: told each element and each text, in pieces, until it stops or refuses.
class Recepteur {
 public:
  Recepteur() = default;
  Recepteur(const Recepteur&) = delete;
  Recepteur& operator=(const Recepteur&) = delete;
  virtual ~Recepteur() = default;
  virtual void ouvrir(const NomXml& nom, const Attributs& attributs) = 0;
  virtual void fermer(const NomXml&) {}
  virtual void texte(std::string_view) {}
  // Whether the name alone of a document type may stand before, which is never looked for.
  virtual bool admet_un_type() const { return false; }

  bool fini() const { return fini_; }
  const std::optional<DefautDeClasseur>& refus() const { return refus_; }
  void refuser(DefautDeClasseur refus) {
    if (!fini_) refus_ = std::move(refus);
    fini_ = true;
  }

 protected:
  void arreter() { fini_ = true; }

 private:
  bool fini_ = false;
  std::optional<DefautDeClasseur> refus_;
};

// What stopped it, when it is not `recepteur` that had enough. What `recepteur` throws goes through.
std::optional<DefautDeClasseur> lire_xml(Archive& archive, std::uint64_t rang, Recepteur& recepteur);

}  // namespace finhop::format::classeur
