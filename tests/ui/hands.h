/* hands.h: a canvas that xdotool can reach. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canvas-fixture.h"

G_BEGIN_DECLS

/* A canvas in a window that has the keyboard, with the pointer in a corner and the middle third of the time in view. */
void hands_show (CanvasFixture *fixture, guint n_events);
/* Gives the window the keyboard, back from a menu too. */
void hands_focus (CanvasFixture *fixture);
/* Takes the pointer off the window. To be done before the window goes, wherever the pointer was used. */
void hands_leave (CanvasFixture *fixture);

G_END_DECLS
