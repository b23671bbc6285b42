"use strict";
(function () {
  // Filters: the page is whole without them. A form names the list whose items it hides.
  document.querySelectorAll("form[data-of]").forEach(function (form) {
    var items = Array.from(document.querySelectorAll("#" + form.dataset.of + " [data-item]"));
    var keys = items.map(function (item) {
      return (item.querySelector("[data-key]") || item).textContent.toLowerCase();
    });
    var words = form.querySelector("input[type=search]");
    var choices = Array.from(form.querySelectorAll("input[type=checkbox], select"));
    var told = form.querySelector("output");

    function fits(item, key) {
      var wanted = words ? words.value.trim().toLowerCase() : "";
      return key.includes(wanted) && choices.every(function (choice) {
        var name = choice.type === "checkbox" ? (choice.checked ? choice.value : "") : choice.value;
        return !name || item.dataset.item.split(" ").includes(name);
      });
    }

    function show() {
      var shown = 0;
      items.forEach(function (item, index) {
        item.hidden = !fits(item, keys[index]);
        shown += item.hidden ? 0 : 1;
      });
      told.textContent = shown === items.length ? "" : shown + " of " + items.length + " shown";
    }

    form.addEventListener("input", show);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.hidden = false;
  });

  // A link into what is folded or filtered away opens it, in browsers that do not do so themselves.
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var at = target; at; at = at.parentElement) {
      at.hidden = false;
      if (at.tagName === "DETAILS") { at.open = true; }
    }
    if (target) { target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", reveal);
  if (location.hash) { reveal(); }
})();
