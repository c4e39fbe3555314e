/* rdv-text-wrap.c: see rdv-text-wrap.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text-wrap.h"

typedef struct
{
  RdvTextMeasure *measure;
  RdvTextStyle style;
  double width;
  GPtrArray *lines;
  GString *line; /* in the making */
} Wrap;

static gboolean
fits (const Wrap *self, const char *text)
{
  return rdv_text_measure_get_width (self->measure, self->style, text) <= self->width;
}

static void
end_line (Wrap *self)
{
  if (self->line->len > 0)
    g_ptr_array_add (self->lines, g_strdup (self->line->str));
  g_string_truncate (self->line, 0);
}

/* Fills lines with a word that no line holds, character by character. */
static void
break_word (Wrap *self, const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize before = self->line->len;

      g_string_append_len (self->line, p, g_utf8_next_char (p) - p);
      if (before == 0 || fits (self, self->line->str))
        continue;
      g_string_truncate (self->line, before);
      end_line (self);
      g_string_append_len (self->line, p, g_utf8_next_char (p) - p);
    }
}

static void
add_word (Wrap *self, const char *word)
{
  gsize before = self->line->len;

  if (before > 0)
    g_string_append_c (self->line, ' ');
  g_string_append (self->line, word);
  if (fits (self, self->line->str))
    return;
  g_string_truncate (self->line, before);
  end_line (self);
  if (fits (self, word))
    g_string_append (self->line, word);
  else
    break_word (self, word);
}

GPtrArray *
rdv_text_wrap (RdvTextMeasure *measure, RdvTextStyle style, const char *text, double width)
{
  g_autoptr (GString) line = g_string_new (NULL);
  Wrap wrap = { measure, style, width, g_ptr_array_new_with_free_func (g_free), line };
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      /* No-break spaces stay within words. */
      g_auto (GStrv) words = g_strsplit_set (paragraphs[i], " \t\r", -1);

      for (guint j = 0; words[j] != NULL; j++)
        if (*words[j] != '\0')
          add_word (&wrap, words[j]);
      end_line (&wrap);
    }
  return wrap.lines;
}
