// A file chosen, or dropped on its field, is sent as its bytes alone; the page that answers takes the place of this one, or is
// gone to. Several are sent one after the other, each told by itself.
(function () {
  'use strict';
  function ecouter() {
    document.querySelectorAll('.envoi').forEach(function (envoi) {
      var champ = envoi.querySelector('input[type=file]');
      var suivi = envoi.querySelector('[role=status]');
      var bouton = envoi.querySelector('button');
      if (!champ || !suivi) return;
      suivi.textContent = '';
      var partir = function () {
        if (champ.files.length > 0) envoyer(envoi, champ, suivi);
        else suivi.textContent = 'Choisir d\'abord un fichier.';
      };
      if (bouton) bouton.addEventListener('click', partir);
      else champ.addEventListener('change', partir);
    });
  }
  function adresse(envoi, champ, fichier, plusieurs) {
    var dit = new URLSearchParams();
    dit.set('nom', fichier.name);
    if (plusieurs) dit.set('plusieurs', 'oui');
    envoi.querySelectorAll('[name]').forEach(function (autre) {
      if (autre.type !== 'checkbox' || autre.checked) dit.append(autre.name, autre.value);
    });
    return champ.dataset.vers + '?' + dit.toString();
  }
  function envoyer_un(envoi, champ, fichier, plusieurs, avancer, finir) {
    var requete = new XMLHttpRequest();
    requete.open('POST', adresse(envoi, champ, fichier, plusieurs));
    requete.setRequestHeader('X-Finhop-Jeton', champ.dataset.jeton);
    requete.setRequestHeader('Content-Type', 'application/octet-stream');
    requete.upload.addEventListener('progress', function (avancee) {
      if (avancee.lengthComputable) avancer(Math.round(100 * avancee.loaded / avancee.total) + ' %');
    });
    requete.addEventListener('load', function () { finir(requete); });
    requete.addEventListener('error', function () { finir(null); });
    avancer('…');
    requete.send(fichier);
  }
  function envoyer(envoi, champ, suivi) {
    var fichiers = Array.from(champ.files);
    if (fichiers.length > 1) return envoyer_tous(envoi, champ, suivi, fichiers);
    envoyer_un(envoi, champ, fichiers[0], false, function (ou) {
      suivi.textContent = 'Envoi : ' + ou;
    }, function (requete) {
      if (!requete) suivi.textContent = "Le fichier n'est pas arrivé : finhop ne répond plus.";
      // Led elsewhere: a task, or what the file became.
      else if (new URL(requete.responseURL).pathname !== new URL(champ.dataset.vers, location.href).pathname)
        location.assign(requete.responseURL);
      else montrer(requete.responseText, suivi);
    });
  }
  function envoyer_tous(envoi, champ, suivi, fichiers) {
    var refuses = [];
    var rang = 0;
    (function suivant() {
      if (rang === fichiers.length) return conclure(suivi, refuses);
      var fichier = fichiers[rang++];
      envoyer_un(envoi, champ, fichier, true, function (ou) {
        suivi.textContent = 'Envoi ' + rang + ' sur ' + fichiers.length + ' : ' + fichier.name + ' ' + ou;
      }, function (requete) {
        if (!requete || requete.status >= 400) refuses.push(fichier.name);
        suivant();
      });
    }());
  }
  function conclure(suivi, refuses) {
    if (refuses.length === 0) location.reload();
    else suivi.textContent = 'Non pris : ' + refuses.join(', ') + '. Recharger la page montre les autres.';
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
