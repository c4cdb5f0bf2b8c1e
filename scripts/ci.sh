#!/usr/bin/env bash
# From a commit to a published portal: the same steps on every forge, which needs no more than git, npm, curl and bash.
#
#   scripts/ci.sh check     the content, in Danish; annotations where the forge is GitHub or GitLab
#   scripts/ci.sh test      the whole gate; as root on Debian it fetches the browser and the S3 gateway that the tests need
#   scripts/ci.sh build     dist/, computed for today
#   scripts/ci.sh preview   dist/ of a proposal into PORTAL_PREVIEW_BUCKET, where there is one
#   scripts/ci.sh deploy    dist/ into PORTAL_BUCKET: only for the main branch, after somebody has approved it
#   scripts/ci.sh nightly   builds and deploys what is published already, so that deadlines pass on the day; approves nothing new
#   scripts/ci.sh laws      asks Retsinformation which laws have changed, and proposes what it found on the branch lovtjek
#   scripts/ci.sh links     asks other websites whether the sources are still there; never in the way of a change
#
# The clone must have its whole history: it tells what has been published. Settings: see README, "Configuration".
set -euo pipefail
cd "$(dirname "$0")/.."

# a forge gives what nobody has set as nothing; the portal's settings are set or not there
for name in "${!PORTAL_@}" "${!FEEDBACK_@}" "${!AWS_@}"; do
  [ -n "${!name}" ] || unset "$name"
done
[ -d node_modules ] || npm ci

case "${1:-}" in
  check) npm run -s check ;;
  test) npm test ;;
  build) SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(date +%s)}" npm run -s build ;;
  preview)
    if [ -z "${PORTAL_PREVIEW_BUCKET:-}" ]; then
      echo 'PORTAL_PREVIEW_BUCKET er ikke sat: hent forslaget som fil (dist), og se det med npm run serve.'
    else
      PORTAL_BUCKET="$PORTAL_PREVIEW_BUCKET" npm run -s deploy
    fi
    ;;
  deploy) npm run -s deploy ;;
  nightly)
    published=$(curl -fsS "${PORTAL_URL%/}/.well-known/maalbilledet.json")
    git checkout --quiet --detach "$(node -p 'JSON.parse(process.argv[1]).commit' "$published")"
    npm ci
    # of that commit, this script too
    bash -c 'scripts/ci.sh build && scripts/ci.sh deploy'
    ;;
  laws)
    # what the open proposal has seen and nobody has merged yet is not forgotten
    if git fetch --quiet origin lovtjek 2> /dev/null; then git checkout FETCH_HEAD -- content/law-changes.json; fi
    mkdir -p .cache
    npm run -s check:laws | tee .cache/lovtjek.md
    git checkout --quiet -B lovtjek
    git add content/law-changes.json
    if git diff --cached --quiet; then exit 0; fi
    title='Lovene er kontrolleret mod Retsinformation'
    git -c user.name=Lovtjek -c user.email=lovtjek@users.noreply.github.com commit --quiet -m "$title"
    git push --quiet --force origin lovtjek
    if [ -n "${GH_TOKEN:-}" ]; then
      gh pr edit lovtjek --body-file .cache/lovtjek.md ||
        gh pr create --head lovtjek --title "$title" --body-file .cache/lovtjek.md
    fi
    ;;
  links) npm run -s check:links ;;
  *)
    echo 'Brug: scripts/ci.sh check, test, build, preview, deploy, nightly, laws eller links' >&2
    exit 1
    ;;
esac
