// Everything works without this script. It opens the form when the link itself carries the code, and moves the focus.
(function () {
  'use strict';
  document.documentElement.classList.add('js');

  // The code stands behind '#', which no server, proxy or preview robot ever sees. It goes out of the address bar first.
  function enter() {
    var code = location.hash.slice(1);
    var form = document.getElementById('enter');
    if (!form || !code) {
      return;
    }
    history.replaceState(null, '', location.pathname + location.search);
    form.elements.code.value = decode(code);
    var note = document.getElementById('opening');
    if (note) {
      note.hidden = false;
    }
    form.submit();
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch (e) {
      return text;
    }
  }

  var wanted = document.querySelector('[autofocus]');
  if (wanted) {
    wanted.focus();
  }

  // A link of the error summary moves into its field, not only near it.
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#"]');
    var field = link && document.getElementById(link.getAttribute('href').slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
    }
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  // Two taps are one answer. The server knows this as well; here it only saves a wait.
  var sent = false;
  document.addEventListener('submit', function (event) {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
    setTimeout(function () {
      sent = false;
    }, 3000);
  });
  window.addEventListener('pageshow', function () {
    sent = false;
  });

  window.addEventListener('hashchange', enter);
  enter();
}());
