/* rdv-word-index.h: which things hold which words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RdvWordIndex:
 *
 * Every folded word of many texts once, with the things that it stands in. What somebody types is looked for
 * among the words, of which there are far fewer than letters in the texts, and what it is part of leads to
 * the things. Filled, sealed, then read by any thread.
 */
typedef struct _RdvWordIndex RdvWordIndex;

/* In which text of a thing a word stands. */
typedef enum
{
  RDV_WORD_FIELD_TITLE = 1 << 0,
  RDV_WORD_FIELD_NAME = 1 << 1, /* of somebody or something with a part in it */
  RDV_WORD_FIELD_TEXT = 1 << 2,
} RdvWordField;

RdvWordIndex *rdv_word_index_new (void);
void rdv_word_index_free (RdvWordIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvWordIndex, rdv_word_index_free)

/* Adds the words of @text (nullable). Things come in rising order, the texts of one after each other; @thing
 * is below 2^29. */
void rdv_word_index_add (RdvWordIndex *self, guint32 thing, RdvWordField field, const char *text);
/* Nothing is added afterwards. */
void rdv_word_index_seal (RdvWordIndex *self);

/* How well a word fits. */
typedef enum
{
  RDV_WORD_FIT_WHOLE, /* it is the word */
  RDV_WORD_FIT_BEGINNING,
  RDV_WORD_FIT_PART, /* it stands somewhere within; looked for from three Latin letters on */
} RdvWordFit;

/* @fields: the #RdvWordField of @thing in which the word stands */
typedef void (*RdvWordIndexFunc) (guint32 thing, guint fields, RdvWordFit fit, gpointer user_data);

/**
 * rdv_word_index_find:
 * @word: folded, not empty
 * @cancellable: (nullable): stops early, with less found
 *
 * Calls @func for each thing with a word that @word is, begins or is part of, once for each such word.
 */
void rdv_word_index_find (const RdvWordIndex *self,
                          const char *word,
                          GCancellable *cancellable,
                          RdvWordIndexFunc func,
                          gpointer user_data);

/**
 * rdv_word_index_find_phrase:
 * @words: two at least, folded, ending with NULL
 * @is_exact: the last one is whole; without it more letters may come
 * @cancellable: (nullable): stops early, with less found
 *
 * Calls @func for each text of a thing in which @words follow each other: %RDV_WORD_FIT_WHOLE where the last
 * is whole, else %RDV_WORD_FIT_BEGINNING.
 */
void rdv_word_index_find_phrase (const RdvWordIndex *self,
                                 const char *const *words,
                                 gboolean is_exact,
                                 GCancellable *cancellable,
                                 RdvWordIndexFunc func,
                                 gpointer user_data);

guint rdv_word_index_get_n_words (const RdvWordIndex *self);

G_END_DECLS
