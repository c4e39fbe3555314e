/* rdv-text-picker.h: which language of a text to show. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RdvTextPicker:
 *
 * Texts in files may be maps of language (BCP 47, "ru", "pt-BR") to string. The first that is there counts:
 * the wanted languages in their order, then the file's own, then any. A language is looked up as RFC 4647
 * section 3.4 says ("de-AT" finds "de"), and lastly finds its regional forms ("pt" finds "pt-BR").
 */
typedef struct _RdvTextPicker RdvTextPicker;

/* @languages: (nullable): wanted, best first; NULL is the locale's. Locale names ("ru_RU.UTF-8") will do. */
RdvTextPicker *rdv_text_picker_new (const char *const *languages);
void rdv_text_picker_free (RdvTextPicker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvTextPicker, rdv_text_picker_free)

void rdv_text_picker_set_file_language (RdvTextPicker *self, const char *language);
/* Owned by @map; NULL when there is no text in it. Empty strings do not count. */
const char *rdv_text_picker_pick (const RdvTextPicker *self, JsonObject *map);
/* Whether something inside @node may be such a map without any wanted language, so that the file's own would
 * decide. */
gboolean rdv_text_picker_needs_file_language (const RdvTextPicker *self, JsonNode *node);

G_END_DECLS
