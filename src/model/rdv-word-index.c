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
/* Words, or things, between two looks at whether the search is still wanted. */
#define WORDS_BETWEEN_LOOKS  1024
#define THINGS_BETWEEN_LOOKS 4096
/* In a sequence, in the place of a word: here a text ends. The fields of the text are added. */
#define END_OF_TEXT 0x80000000u

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

  /* All texts as they were, word by word: what a phrase is compared with. */
  GArray *sequence; /* guint32: words, and ends of texts */
  GArray *begins;   /* guint32 by thing and one more: where in the sequence its texts begin */
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
  self->sequence = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->begins = g_array_new (FALSE, FALSE, sizeof (guint32));
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
  g_array_unref (self->sequence);
  g_array_unref (self->begins);
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

  g_array_append_val (self->sequence, entry.word);
  if (previous != NULL && previous->thing >> FIELD_BITS == addition->thing)
    {
      previous->thing |= addition->field;
      return;
    }
  g_array_append_val (self->entries, entry);
  *last = self->entries->len;
}

/* From here on come the texts of the last of @n things. */
static void
begin_things (RdvWordIndex *self, guint n)
{
  while (self->begins->len < n)
    g_array_append_val (self->begins, self->sequence->len);
}

void
rdv_word_index_add (RdvWordIndex *self, guint32 thing, RdvWordField field, const char *text)
{
  Addition addition = { self, thing, field };
  guint32 end = END_OF_TEXT | field;
  guint n_before;

  g_return_if_fail (self->words != NULL);
  g_return_if_fail (thing < 1u << (32 - FIELD_BITS));
  g_return_if_fail (self->begins->len <= thing + 1);

  begin_things (self, thing + 1);
  n_before = self->sequence->len;
  rdv_fold_words (text, add_word, &addition);
  if (self->sequence->len > n_before)
    g_array_append_val (self->sequence, end);
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
  begin_things (self, self->begins->len + 1);
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

/* The words of a phrase among those of the index. */
typedef struct
{
  guint32 *words; /* all but the last */
  guint n_words;
  guint8 *last; /* by word: as the last one it fits, 1 + its RdvWordFit; 0 for not at all */
} Phrase;

static void
phrase_clear (Phrase *self)
{
  g_free (self->words);
  g_free (self->last);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Phrase, phrase_clear)

/* The words that begin with @word, from @p on; or that are it, when @is_exact. Returns: where to go on, NULL
 * after the last one */
static const char *
find_next (const RdvWordIndex *self,
           const char *word,
           gboolean is_exact,
           const char *p,
           guint32 *number,
           gboolean *is_whole)
{
  gsize length = strlen (word);
  g_autofree char *needle = g_strconcat (" ", word, NULL);
  const char *end = self->letters->str + self->letters->len;

  needle[0] = '\0';
  p = memmem (p, (gsize)(end - p), needle, length + (is_exact ? 2 : 1));
  if (p == NULL)
    return NULL;
  *number = find_word_at (self, (guint32)(p + 1 - self->letters->str));
  *is_whole = p[length + 1] == '\0';
  return p + 1 + strlen (p + 1);
}

/* FALSE when nothing can have such a phrase. */
static gboolean
read_phrase (const RdvWordIndex *self, const char *const *words, gboolean is_exact, Phrase *phrase)
{
  guint n = g_strv_length ((char **)words);
  const char *p = self->letters->str;
  gboolean is_whole, is_found = FALSE;
  guint32 number;

  phrase->words = g_new (guint32, n);
  phrase->last = g_new0 (guint8, self->places->len + 1);
  for (; phrase->n_words + 1 < n; phrase->n_words++)
    if (find_next (self, words[phrase->n_words], TRUE, self->letters->str, &phrase->words[phrase->n_words],
                   &is_whole) == NULL)
      return FALSE;
  while (p != NULL && (p = find_next (self, words[n - 1], is_exact, p, &number, &is_whole)) != NULL)
    {
      phrase->last[number] = 1 + (is_whole ? RDV_WORD_FIT_WHOLE : RDV_WORD_FIT_BEGINNING);
      is_found = TRUE;
    }
  return is_found;
}

/* How the texts from @p on begin with the phrase: 1 + RdvWordFit, or 0. The end of a text is none of its
 * words. */
static guint8
match (const Phrase *phrase, const guint32 *p)
{
  for (guint i = 0; i < phrase->n_words; i++)
    if (p[i] != phrase->words[i])
      return 0;
  return (p[phrase->n_words] & END_OF_TEXT) == 0 ? phrase->last[p[phrase->n_words]] : 0;
}

static void
find_in_thing (
    const RdvWordIndex *self, const Phrase *phrase, guint32 thing, RdvWordIndexFunc func, gpointer user_data)
{
  const guint32 *words = (const guint32 *)(gconstpointer)self->sequence->data;
  guint32 end = g_array_index (self->begins, guint32, thing + 1);
  guint8 best = 0;

  for (guint32 i = g_array_index (self->begins, guint32, thing); i < end; i++)
    {
      guint8 own = (words[i] & END_OF_TEXT) == 0 ? match (phrase, words + i) : 0;

      if (own != 0 && (best == 0 || own < best))
        best = own;
      if ((words[i] & END_OF_TEXT) == 0 || best == 0)
        continue;
      func (thing, words[i] & FIELD_MASK, best - 1, user_data);
      best = 0;
    }
}

void
rdv_word_index_find_phrase (const RdvWordIndex *self,
                            const char *const *words,
                            gboolean is_exact,
                            GCancellable *cancellable,
                            RdvWordIndexFunc func,
                            gpointer user_data)
{
  g_auto (Phrase) phrase = { 0 };
  const guint32 *starts = (const guint32 *)(gconstpointer)self->starts->data;
  guint32 rarest;

  g_return_if_fail (self->words == NULL && words[0] != NULL && words[1] != NULL);

  if (!read_phrase (self, words, is_exact, &phrase))
    return;
  /* Only what has the rarest of its words can have the phrase. */
  rarest = phrase.words[0];
  for (guint i = 1; i < phrase.n_words; i++)
    if (starts[phrase.words[i] + 1] - starts[phrase.words[i]] < starts[rarest + 1] - starts[rarest])
      rarest = phrase.words[i];
  for (guint32 i = starts[rarest]; i < starts[rarest + 1]; i++)
    {
      if (i % THINGS_BETWEEN_LOOKS == 0 && g_cancellable_is_cancelled (cancellable))
        return;
      find_in_thing (self, &phrase, self->things[i] >> FIELD_BITS, func, user_data);
    }
}
