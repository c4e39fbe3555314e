/* rdv-catalogue.h: the words of another language than the program's. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvCatalogue:
 *
 * The language of gettext belongs to the whole process; a catalogue gives a single thread another one, so
 * that a picture can speak another language than the window. It reads the files that gettext reads (GNU
 * gettext manual, "The format of GNU MO files"). Never changes; may be shared between threads.
 */
typedef struct _RdvCatalogue RdvCatalogue;

/* The words of @language ("ru", "pt_BR"), from where the domain's translations are. The program's own English
 * where there are none. (transfer full) */
RdvCatalogue *rdv_catalogue_new (const char *language);
RdvCatalogue *rdv_catalogue_ref (RdvCatalogue *self);
void rdv_catalogue_unref (RdvCatalogue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvCatalogue, rdv_catalogue_unref)

/* The languages of the program: "en" and those that it is translated to. NULL-terminated. (transfer full) */
char **rdv_catalogue_list_languages (void);

/**
 * rdv_catalogue_speak:
 * @self: (nullable): whose words this thread speaks from now on; NULL: the program's. The caller keeps it for
 * as long.
 *
 * Returns: (nullable): what it spoke before, to be given back
 */
RdvCatalogue *rdv_catalogue_speak (RdvCatalogue *self);

/* What rdv-words.h calls: a text in the language that this thread speaks. They are valid as long as the
 * catalogue is, or forever where it is the program's own. @context: (nullable): */
const char *rdv_catalogue_get_words (const char *context, const char *text) G_GNUC_FORMAT (2);
const char *rdv_catalogue_get_plural_words (const char *text, const char *texts, gulong n) G_GNUC_FORMAT (1)
    G_GNUC_FORMAT (2);

/* Speaks @catalogue (nullable) to the end of the block. */
#define RDV_CATALOGUE_SCOPE(catalogue)                                                                       \
  G_GNUC_UNUSED g_auto (RdvCatalogueScope) scope = { rdv_catalogue_speak (catalogue) }

typedef struct
{
  RdvCatalogue *before;
} RdvCatalogueScope;

static inline void
rdv_catalogue_scope_end (RdvCatalogueScope *scope)
{
  rdv_catalogue_speak (scope->before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvCatalogueScope, rdv_catalogue_scope_end)

G_END_DECLS
