// A file chosen, or dropped on the page, is sent as its bytes alone; the page that answers takes the place of this one.
(function () {
  'use strict';
  function ecouter() {
    var champ = document.getElementById('fichier');
    var suivi = document.getElementById('suivi');
    if (!champ || !suivi) return;
    suivi.textContent = '';
    champ.addEventListener('change', function () {
      if (champ.files.length > 0) envoyer(champ.files[0], champ, suivi);
    });
  }
  function envoyer(fichier, champ, suivi) {
    var requete = new XMLHttpRequest();
    requete.open('POST', champ.dataset.vers + '?nom=' + encodeURIComponent(fichier.name));
    requete.setRequestHeader('X-Finhop-Jeton', champ.dataset.jeton);
    requete.setRequestHeader('Content-Type', 'application/octet-stream');
    requete.upload.addEventListener('progress', function (avancee) {
      if (avancee.lengthComputable)
        suivi.textContent = 'Envoi : ' + Math.round(100 * avancee.loaded / avancee.total) + ' %';
    });
    requete.addEventListener('load', function () {
      // Too long for one answer: its own page tells how far it has come.
      if (new URL(requete.responseURL).pathname.startsWith('/taches/')) location.assign(requete.responseURL);
      else montrer(requete.responseText, suivi);
    });
    requete.addEventListener('error', function () {
      suivi.textContent = "Le fichier n'est pas arrivé : finhop ne répond plus.";
    });
    suivi.textContent = 'Envoi…';
    requete.send(fichier);
  }
  function montrer(texte, suivi) {
    var recue = new DOMParser().parseFromString(texte, 'text/html');
    var contenu = recue.getElementById('contenu');
    if (!contenu) {
      suivi.textContent = "La réponse de finhop ne se lit pas.";
      return;
    }
    document.title = recue.title;
    document.getElementById('contenu').replaceWith(document.importNode(contenu, true));
    window.scrollTo(0, 0);
    ecouter();
    document.dispatchEvent(new Event('finhop-contenu'));
  }
  ecouter();
}());
