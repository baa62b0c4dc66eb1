#include "finhop/domain/adresse.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace finhop::domain;

TEST_CASE("an address that people really have is one") {
  for (const std::string adresse :
       {"saint-martin@exemple.mssante.fr", "a.b+c@x.mssante.fr", "A_B@ch-nord.MSSANTE.fr", "x@y.fr",
        "1@2a.fr", "jean.o'neil@exemple.mssante.fr", "x@xn--hpital-xwa.fr", "x@a-b.c-d.mssante.fr"}) {
    INFO(adresse);
    CHECK_FALSE(defaut_d_adresse(adresse));
  }
}

TEST_CASE("what is no address says why") {
  struct Cas {
    std::string adresse;
    std::string defaut;
  };
  const std::string domaine = "ne finit pas par un nom de domaine, comme exemple.mssante.fr";
  const std::string impossible = "finit par un nom de domaine impossible";
  const std::string cache = "porte un caractère invisible, montré ici : la retaper au clavier";
  for (const Cas& cas : {Cas{"saint-martin", "n'a pas de « @ »"},
                         Cas{"mailto:x@y.fr", "commence par « mailto: » : ne garder que l'adresse"},
                         Cas{"MailTo:x@y.fr", "commence par « mailto: » : ne garder que l'adresse"},
                         Cas{"http:x@y.fr", "est l'adresse d'une page, pas d'une boîte"},
                         Cas{"https://x@y.fr", "est l'adresse d'une page, pas d'une boîte"},
                         Cas{"www.exemple.fr", "est l'adresse d'une page, pas d'une boîte"},
                         Cas{"x@y.fr/boite", "porte un chemin, pas une boîte"},
                         Cas{"C:\\x@y.fr", "porte un chemin, pas une boîte"},
                         Cas{"x@y.fr\u200B", cache},
                         Cas{"\u202Ax@y.fr", cache},
                         Cas{"x\u00AD@y.fr", cache},
                         Cas{"x@y\u200D.fr", cache},
                         Cas{"x@y.fr\t", cache},
                         Cas{"x @y.fr", "porte une espace : l'ôter"},
                         Cas{"x@y.fr\u00A0", "porte une espace : l'ôter"},
                         Cas{"x@\u202Fy.fr", "porte une espace : l'ôter"},
                         Cas{"élise@y.fr", "porte « é », qui n'est d'aucune adresse"},
                         Cas{"<x@y.fr>", "porte « < », qui n'est d'aucune adresse"},
                         Cas{"x@y.fr,z@y.fr", "porte « , », qui n'est d'aucune adresse"},
                         Cas{"x@y@z.fr", "a plusieurs « @ » : une seule adresse est attendue"},
                         Cas{"@y.fr", "n'a pas de nom possible avant « @ »"},
                         Cas{".x@y.fr", "n'a pas de nom possible avant « @ »"},
                         Cas{"x..z@y.fr", "n'a pas de nom possible avant « @ »"},
                         Cas{std::string(65, 'x') + "@y.fr", "n'a pas de nom possible avant « @ »"},
                         Cas{"x@y", domaine},
                         Cas{"x@", domaine},
                         Cas{"x@.fr", domaine},
                         Cas{"x@y..fr", domaine},
                         Cas{"x@y.fr.", domaine},
                         Cas{"x@y.f", domaine},
                         Cas{"x@192.168.1.1", domaine},
                         Cas{"x@-y.fr", impossible},
                         Cas{"x@y-.fr", impossible},
                         Cas{"x@y_z.fr", impossible},
                         Cas{"x@" + std::string(64, 'y') + ".fr", impossible}}) {
    INFO(cas.adresse);
    CHECK(defaut_d_adresse(cas.adresse) == cas.defaut);
  }
}

TEST_CASE("a patient's mailbox is known whatever stands around it") {
  for (const std::string adresse :
       {"1@patient.mssante.fr", "Jean@PATIENT.MSSante.fr", "1@patient.mssante.fr\u200B",
        "\u200E1@patient.mssante.fr", "1@pati\u00ADent.mssante.fr", "1@patient.mssante.fr ",
        "1@patient.mssante.fr.", "mailto:1@patient.mssante.fr", "<1@patient.mssante.fr>",
        "1 @ patient.mssante.fr", "1@patient.mssante.fr?subject=x", "1@a.patient.mssante.fr",
        "x@y.fr;1@patient.mssante.fr"}) {
    INFO(adresse);
    CHECK(est_celle_d_un_patient(adresse));
  }
  for (const std::string adresse : {"patient@mssante.fr", "1@patient.mssante.fr.exemple.fr",
                                    "1@impatient.mssante.fr", "patient.mssante.fr", "", "@"}) {
    INFO(adresse);
    CHECK_FALSE(est_celle_d_un_patient(adresse));
  }
}
