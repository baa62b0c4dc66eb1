// Cases of the rule catalogue: for each, data that just pass the rule and data that just fail it. Both are
// good in every other respect, so the good ones give no finding at all and the bad ones the expected finding
// alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/builders.hpp"

namespace finhop::domain::cas {

// One line a finding: id, severity, message, remedy, value.
inline std::string rendu(const Constats& constats) {
  std::string texte;
  for (const Constat& c : constats) {
    for (std::string_view champ :
         {c.regle, id(c.severite), std::string_view(c.message), std::string_view(c.remede)})
      texte += std::string(champ) + " | ";
    texte += c.valeur + "\n";
  }
  return texte;
}

struct Cas {
  std::string_view regle;
  std::function<Constats()> bon;
  std::function<Constats()> mauvais;
  std::string attendu;  // the finding on the bad data, as `rendu` writes it without its id and end of line
};

// What a rule about one request looks at. The request is the dossier's, then changed by `ligne`.
struct Sujet {
  Dossier dossier = builders::dossier_sans_constat("00001");
  Depot depot = builders::depot_du("16/05/2022");
  Fournisseur fournisseur{builders::siret("88558855858745"), {}, {}};
  Logiciel logiciel{.numero_ans = builders::numero_ans("1234567890"), .nom = {}, .date_limite = {}};
  std::function<void(Demande&)> ligne = [](Demande&) {};
  bool connu = true;
};

inline Constats juger(const Sujet& sujet) {
  Demande demande = demande_de(sujet.dossier);
  sujet.ligne(demande);
  return domain::juger(Examen{.demande = demande,
                              .depot = sujet.depot,
                              .dossier = sujet.connu ? &sujet.dossier : nullptr,
                              .fournisseur = &sujet.fournisseur,
                              .logiciel = &sujet.logiciel});
}

inline std::function<Constats()> sur_demande(void (*changer)(Sujet&)) {
  return [changer] {
    Sujet sujet;
    changer(sujet);
    return juger(sujet);
  };
}

// What a rule about a whole deposit looks at: the requests of these dossiers.
struct SujetDepot {
  Depot depot{builders::numero_ans("1234567890"), builders::siret("73282932000074"),
              builders::jour("16/05/2022")};
  std::vector<Dossier> dossiers{builders::dossier_sans_constat("00001")};
};

inline Constats juger(const SujetDepot& sujet) {
  std::vector<Demande> demandes;
  for (const Dossier& dossier : sujet.dossiers) {
    demandes.push_back(demande_de(dossier));
    demandes.back().num_ligne = static_cast<int>(demandes.size());
  }
  return domain::juger(ExamenDepot{sujet.depot, demandes});
}

inline std::function<Constats()> sur_depot(void (*changer)(SujetDepot&)) {
  return [changer] {
    SujetDepot sujet;
    changer(sujet);
    return juger(sujet);
  };
}

inline ExamenPiece piece_saine() {
  return {"facture.pdf", 1'000'000, FormatPiece::Pdf, "application/pdf", {}};
}

inline std::function<Constats()> sur_piece(void (*changer)(ExamenPiece&)) {
  return [changer] {
    ExamenPiece examen = piece_saine();
    changer(examen);
    return domain::juger(examen);
  };
}

const std::vector<Cas>& coherence();
const std::vector<Cas>& eligibilite();
const std::vector<Cas>& pieces();

}  // namespace finhop::domain::cas
