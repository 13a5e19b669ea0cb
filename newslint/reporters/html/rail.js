"use strict";
// Run before the articles are read, so that nothing moves once they are shown.
document.documentElement.classList.add("js");
if (matchMedia("(max-width: 74rem)").matches) {
  for (const part of document.querySelectorAll(".rail details")) part.open = false;
}
