// Nothing here is needed: without it every form is sent by its button.
'use strict';
