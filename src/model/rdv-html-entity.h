/* rdv-html-entity.h: the characters that HTML spells. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_html_entity_read:
 * @text: NUL-terminated
 * @character: (out): what it stands for; U+FFFD where its number is no character
 *
 * Reads a character reference at the very start of @text: "&eacute;", "&#233;", "&#xE9;". A name must be
 * known; those of Latin-1 and numbers may lack their semicolon.
 *
 * Returns: its length in bytes, 0 when there is none
 */
gsize rdv_html_entity_read (const char *text, gunichar *character);

G_END_DECLS
