// Cases of the rule catalogue: for each, data that just pass the rule and data that just fail it. Both are
// good in every other respect, so the good ones give no finding at all and the bad ones the expected finding
// alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/remede_dit.hpp"
#include "domain/builders.hpp"
#include "domain/lecture_builders.hpp"

namespace finhop::domain::cas {

// One line a finding: id, severity, message, remedy, value.
inline std::string rendu(const Constats& constats) {
  std::string texte;
  for (const Constat& c : constats) {
    const std::string remede = tests::dit(c.remede);
    for (std::string_view champ :
         {c.regle, id(c.severite), std::string_view(c.message), std::string_view(remede)})
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
  Jour aujourd_hui = builders::jour("16/05/2022");
  std::optional<LectureDeDocument> facture_lue = {};
  std::optional<LectureDeDocument> va_lue = {};
  std::string mention = {};
};

inline Constats juger(const Sujet& sujet) {
  Demande demande = demande_de(sujet.dossier);
  sujet.ligne(demande);
  return domain::juger(Examen{.demande = demande,
                              .depot = sujet.depot,
                              .dossier = sujet.connu ? &sujet.dossier : nullptr,
                              .fournisseur = &sujet.fournisseur,
                              .logiciel = &sujet.logiciel,
                              .aujourd_hui = sujet.aujourd_hui,
                              .lectures = {sujet.facture_lue ? &*sujet.facture_lue : nullptr,
                                           sujet.va_lue ? &*sujet.va_lue : nullptr},
                              .mention = sujet.mention});
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

// What a rule about the header of a file looks at.
struct SujetEntete {
  EnteteLu entete = builders::entete_lu();
  std::size_t lignes = 1;
  std::string nom = "JSON-1234567890-20220516-001.json";
};

inline std::function<Constats()> sur_entete(void (*changer)(SujetEntete&)) {
  return [changer] {
    SujetEntete sujet;
    changer(sujet);
    return domain::juger(ExamenEntete{sujet.entete, sujet.lignes, sujet.nom});
  };
}

inline std::function<Constats()> sur_ligne(void (*changer)(LigneLue&)) {
  return [changer] {
    LigneLue ligne = builders::ligne_lue();
    changer(ligne);
    return domain::juger(ExamenLigne{ligne, 0});
  };
}

// What a rule about the documents of a file looks at: two requests, all in one zip.
struct SujetLot {
  std::vector<PieceAttendue> attendues{{"HOP-PFI-Va1-FACTURE-00001.pdf", 0, 0, 0},
                                       {"HOP-PFI-Va1-VA-00001.pdf", 0, 1, 0},
                                       {"HOP-PFI-Va1-FACTURE-00002.pdf", 1, 0, 0},
                                       {"HOP-PFI-Va1-VA-00002.pdf", 1, 1, 0}};
  std::vector<PieceTrouvee> trouvees{{"HOP-PFI-Va1-FACTURE-00001.pdf", 1000, 0, "a1"},
                                     {"HOP-PFI-Va1-VA-00001.pdf", 1000, 0, "a2"},
                                     {"HOP-PFI-Va1-FACTURE-00002.pdf", 1000, 0, "b1"},
                                     {"HOP-PFI-Va1-VA-00002.pdf", 1000, 0, "b2"}};
  std::vector<Contenant> contenants{{"pieces.zip", SorteContenant::Zip, 4000, {}}};
};

inline Constats juger(const SujetLot& sujet) {
  return domain::juger(ExamenLotDePieces{sujet.attendues, sujet.trouvees, sujet.contenants});
}

inline std::function<Constats()> sur_lot(void (*changer)(SujetLot&)) {
  return [changer] {
    SujetLot sujet;
    changer(sujet);
    return juger(sujet);
  };
}

const std::vector<Cas>& structure();
const std::vector<Cas>& format();
const std::vector<Cas>& coherence();
const std::vector<Cas>& eligibilite();
const std::vector<Cas>& vraisemblance();
const std::vector<Cas>& pieces();
const std::vector<Cas>& pieces_lues();
const std::vector<Cas>& lots_de_pieces();

}  // namespace finhop::domain::cas
