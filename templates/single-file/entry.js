// The entry of a document that holds all pages and has no server: no search, no console, no reload.
import { setUpChoices } from "../scripts/choices.js";
import { setUpCopying } from "../scripts/copy.js";
import { setUpNavigation } from "../scripts/navigation.js";
import { setUpPrinting } from "../scripts/printing.js";
import { setUpTheme } from "../scripts/theme-switch.js";

setUpChoices();
setUpCopying(document);
setUpNavigation();
setUpTheme();
setUpPrinting();
