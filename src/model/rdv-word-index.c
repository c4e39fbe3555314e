/* rdv-word-index.c: see rdv-word-index.h. SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "rdv-word-index.h"

#include <string.h>

#include "rdv-fold.h"
#include "rdv-id-index.h"

#define FIELD_BITS 3
#define FIELD_MASK ((1u << FIELD_BITS) - 1)
/* Fewer letters stand within nearly every word. */
#define MIN_PART 3
/* Words between two looks at whether the search is still wanted. */
#define WORDS_BETWEEN_LOOKS 1024

/* A word of a thing, while the index is filled. */
typedef struct
{
  guint32 word;
  guint32 thing; /* shifted by FIELD_BITS, and the fields */
} Entry;

struct _RdvWordIndex
{
  GString *letters;  /* all words, each with a zero before and after it */
  GArray *places;    /* guint32 by word: where in the letters it begins */
  RdvIdIndex *words; /* only while the index is filled, as the next two */
  GArray *entries;   /* Entry, in the order of things */
  GArray *last;      /* guint32 by word: its latest entry + 1 */
  GArray *starts;    /* guint32 by word and one more: where in the things its own begin */
  guint32 *things;   /* shifted by FIELD_BITS, and the fields; rising for each word */
};

static const char *
get_word (gconstpointer owner, guint32 word)
{
  const RdvWordIndex *self = owner;

  return self->letters->str + g_array_index (self->places, guint32, word);
}

RdvWordIndex *
rdv_word_index_new (void)
{
  RdvWordIndex *self = g_new0 (RdvWordIndex, 1);

  self->letters = g_string_new (NULL);
  g_string_append_c (self->letters, '\0');
  self->places = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->words = rdv_id_index_new (get_word, self);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->last = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->starts = g_array_new (FALSE, TRUE, sizeof (guint32));
  return self;
}

static void
drop_scaffold (RdvWordIndex *self)
{
  g_clear_pointer (&self->words, rdv_id_index_free);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->last, g_array_unref);
}

void
rdv_word_index_free (RdvWordIndex *self)
{
  drop_scaffold (self);
  g_string_free (self->letters, TRUE);
  g_array_unref (self->places);
  g_array_unref (self->starts);
  g_free (self->things);
  g_free (self);
}

/* The number of @text among the words, which it joins when it is new. */
static guint32
intern (RdvWordIndex *self, const char *text)
{
  guint32 word = rdv_id_index_find (self->words, text);
  guint32 place = (guint32)self->letters->len;
  guint32 nothing = 0;

  if (word != G_MAXUINT32)
    return word;
  word = self->places->len;
  g_string_append_len (self->letters, text, (gssize)strlen (text) + 1);
  g_array_append_val (self->places, place);
  g_array_append_val (self->last, nothing);
  rdv_id_index_add (self->words, word);
  return word;
}

typedef struct
{
  RdvWordIndex *index;
  guint32 thing;
  guint field;
} Addition;

static void
add_word (const char *text, gpointer user_data)
{
  Addition *addition = user_data;
  RdvWordIndex *self = addition->index;
  Entry entry = { intern (self, text), addition->thing << FIELD_BITS | addition->field };
  guint32 *last = &g_array_index (self->last, guint32, entry.word);
  Entry *previous = *last > 0 ? &g_array_index (self->entries, Entry, *last - 1) : NULL;

  if (previous != NULL && previous->thing >> FIELD_BITS == addition->thing)
    {
      previous->thing |= addition->field;
      return;
    }
  g_array_append_val (self->entries, entry);
  *last = self->entries->len;
}

void
rdv_word_index_add (RdvWordIndex *self, guint32 thing, RdvWordField field, const char *text)
{
  Addition addition = { self, thing, field };

  g_return_if_fail (self->words != NULL);
  g_return_if_fail (thing < 1u << (32 - FIELD_BITS));

  rdv_fold_words (text, add_word, &addition);
}

void
rdv_word_index_seal (RdvWordIndex *self)
{
  guint n_words = self->places->len;
  guint32 *starts, *next;

  g_return_if_fail (self->words != NULL);

  g_array_set_size (self->starts, n_words + 1);
  starts = (guint32 *)(gpointer)self->starts->data;
  for (guint i = 0; i < self->entries->len; i++)
    starts[g_array_index (self->entries, Entry, i).word + 1]++;
  for (guint i = 0; i < n_words; i++)
    starts[i + 1] += starts[i];

  self->things = g_new (guint32, MAX (self->entries->len, 1));
  next = g_memdup2 (starts, (n_words + 1) * sizeof *starts);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      self->things[next[entry->word]++] = entry->thing;
    }
  g_free (next);
  drop_scaffold (self);
}

guint
rdv_word_index_get_n_words (const RdvWordIndex *self)
{
  return self->places->len;
}

/* The word that holds the letter at @place. */
static guint
find_word_at (const RdvWordIndex *self, guint32 place)
{
  guint low = 0, high = self->places->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->places, guint32, middle) <= place)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static void
tell_things (const RdvWordIndex *self, guint word, RdvWordFit fit, RdvWordIndexFunc func, gpointer user_data)
{
  guint32 end = g_array_index (self->starts, guint32, word + 1);

  for (guint32 i = g_array_index (self->starts, guint32, word); i < end; i++)
    func (self->things[i] >> FIELD_BITS, self->things[i] & FIELD_MASK, fit, user_data);
}

void
rdv_word_index_find (const RdvWordIndex *self,
                     const char *word,
                     GCancellable *cancellable,
                     RdvWordIndexFunc func,
                     gpointer user_data)
{
  const char *letters = self->letters->str;
  const char *end = letters + self->letters->len;
  /* Scripts that the folding leaves alone may have a word for a letter. */
  gboolean is_part = (guchar)*word >= 0x80 || g_utf8_strlen (word, -1) >= MIN_PART;
  g_autofree char *needle = g_strconcat (" ", word, NULL);
  gsize length = strlen (word);
  guint n = 0;

  g_return_if_fail (self->words == NULL && length > 0);

  /* The zero before a word stands for its beginning. */
  needle[0] = '\0';
  for (const char *p = letters; p < end;)
    {
      const char *hit = is_part ? memmem (p, (gsize)(end - p), word, length)
                                : memmem (p, (gsize)(end - p), needle, length + 1);
      RdvWordFit fit;
      guint number;

      if (hit == NULL)
        break;
      if (!is_part)
        hit++;
      number = find_word_at (self, (guint32)(hit - letters));
      if (hit[-1] != '\0')
        fit = RDV_WORD_FIT_PART;
      else
        fit = hit[length] == '\0' ? RDV_WORD_FIT_WHOLE : RDV_WORD_FIT_BEGINNING;
      tell_things (self, number, fit, func, user_data);
      /* On to the zero that ends this word: each is told once. */
      p = hit + strlen (hit);
      if (++n % WORDS_BETWEEN_LOOKS == 0 && g_cancellable_is_cancelled (cancellable))
        break;
    }
}
