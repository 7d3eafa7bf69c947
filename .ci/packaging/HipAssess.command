#!/bin/sh
# Opened from the Finder: opens HipAssess in the browser. Close the window to end it.
exec "$(dirname "$0")/hipassess" serve
