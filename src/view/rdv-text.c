/* rdv-text.c: see rdv-text.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text.h"

#include <string.h>

#include "rdv-text-layout.h"

/* Characters. The time that pango takes to break a word grows with the square of its length: minutes for
 * 100,000. */
#define LONGEST_WORD 400
#define PIECE        40

/* Where the word that begins at @word ends; for a script that breaks anywhere, at once. */
static const char *
find_word_end (const char *word, glong *n_characters)
{
  const char *end = word;

  for (*n_characters = 0; *end != '\0'; end = g_utf8_next_char (end))
    {
      gunichar c = g_utf8_get_char (end);

      if (g_unichar_isspace (c) || g_unichar_iswide (c))
        break;
      (*n_characters)++;
    }
  return end;
}

char *
rdv_text_dup_start (const char *text, gsize longest)
{
  const char *end = text + longest;

  if (strnlen (text, longest + 1) <= longest)
    return g_strdup (text);
  while ((*end & 0xc0) == 0x80)
    end--;
  return g_strdup_printf ("%.*s…", (int)(end - text), text);
}

/* @text with invisible places to break (U+200B) in words that are longer than any that people write. */
static char *
dup_breakable (const char *text)
{
  g_autoptr (GString) result = g_string_new (NULL);

  while (*text != '\0')
    {
      glong n_characters;
      const char *end = find_word_end (text, &n_characters);

      for (; n_characters > LONGEST_WORD; n_characters -= PIECE)
        {
          const char *next = g_utf8_offset_to_pointer (text, PIECE);

          g_string_append_len (result, text, next - text);
          g_string_append_unichar (result, 0x200b);
          text = next;
        }
      if (*end != '\0')
        end = g_utf8_next_char (end);
      g_string_append_len (result, text, end - text);
      text = end;
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

/* Narrower, in letters, no text has to become. Without a bound GTK finds the least width by breaking a text after each
 * letter, which costs more than all its other layouts together; the longer the text, the more a wide bound saves. */
#define LEAST_CHARS      8
#define LEAST_CHARS_READ 20

static GtkWidget *
new_label (GtkAccessibleRole role, const char *text, const char *css_class, int least_chars)
{
  g_autofree char *start = rdv_text_dup_start (text, RDV_TEXT_LONGEST);
  g_autofree char *breakable = dup_breakable (start);
  int n_chars = (int)MIN (g_utf8_strlen (breakable, -1), least_chars);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", breakable, "wrap", TRUE, "wrap-mode",
                    PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "width-chars", n_chars, NULL);

  gtk_widget_set_layout_manager (label, rdv_text_layout_new ());
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_selectable (GtkAccessibleRole role, const char *text, const char *css_class, int least_chars)
{
  GtkWidget *label = new_label (role, text, css_class, least_chars);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

GtkWidget *
rdv_text_new (const char *text, const char *css_class)
{
  return new_label (GTK_ACCESSIBLE_ROLE_LABEL, text, css_class, LEAST_CHARS);
}

GtkWidget *
rdv_text_new_selectable (const char *text, const char *css_class)
{
  return new_selectable (GTK_ACCESSIBLE_ROLE_LABEL, text, css_class, LEAST_CHARS_READ);
}

GtkWidget *
rdv_text_new_heading (const char *text, int level, const char *css_class)
{
  GtkWidget *label = new_selectable (GTK_ACCESSIBLE_ROLE_HEADING, text, css_class, LEAST_CHARS);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return label;
}
