/* rdv-fold.h: texts as they are compared when somebody searches. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvFoldFunc:
 * @word: a folded word, never empty, valid during the call
 * @user_data: what was passed along
 */
typedef void (*RdvFoldFunc) (const char *word, gpointer user_data);

/**
 * rdv_fold_words:
 * @text: (nullable): UTF-8 from a file or from a keyboard; broken bytes part words
 *
 * Takes @text apart into words, which are runs of letters and digits, and calls @func with each of them
 * folded, in order:
 *
 * - letters are small and without accents, also where these stand by themselves (é, ё, й); an apostrophe
 * within a word is dropped;
 * - Cyrillic is written in Latin letters, so that one spelling finds the other ("Союз" and "Soyuz" are both
 * "soiuz"). Signs that are not heard (ъ, ь) are dropped. Of a word that mixes both scripts, Latin letters
 * that look like Cyrillic ones are taken for those;
 * - where transliterations differ, all are brought to one: y is i, x is ks, ye is e, yo after a consonant is
 * e, and several i are one, so that "Sergey" meets "Sergei" and "Сергей", "Zubritsky" meets "Зубрицкий",
 * "Yeltsin" meets "Ельцин". Roman numbers keep their i.
 *
 * The same is done to what is searched and to what is looked for, so that it matters only what becomes equal:
 * English words meet a few others that sound alike.
 */
void rdv_fold_words (const char *text, RdvFoldFunc func, gpointer user_data);

/* The folded words of @text with one space between them. (transfer full) */
char *rdv_fold (const char *text);

G_END_DECLS
