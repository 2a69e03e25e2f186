/// What stands by on a node, in the shell, while Ferry keeps a machine from Pacemaker.
///
/// Every guard renews the reservation whenever Ferry says so, and ends when Ferry has tidied up. An
/// end of input without that means that Ferry is gone: then it waits until nothing happens to the
/// machine any more, has Pacemaker look for it, and gives it back. The guard of a migration does the
/// same for a Ferry that is there, as soon as the machine has arrived: it stands on the node already,
/// where each further command would have to be brought first.
enum GuardScript {
  /// How long the guard of a role waits for a machine on its way down, in seconds.
  static let patience = 180
  /// How long it waits for Pacemaker to find a machine, in looks a second apart.
  static let looksMax = 20

  /// What all have in common. The arguments: domain, resource, identifier of the set, term in
  /// seconds.
  private static let common = #"""
    domain=$1 resource=$2 set=$3 term=$4 back=
    renew() {
      ends=$(($(date +%s) + term))
      cibadmin --modify -o resources --xml-text \
        "<date_expression id=\"$set-end\" operation=\"lt\" end=\"$(
          date -u -d "@$ends" '+%Y-%m-%d %H:%M:%SZ')\"/>" &&
      cibadmin --modify -o resources --xml-text \
        "<nvpair id=\"$set-ends\" name=\"ferry-ends\" value=\"$ends\"/>"
    }
    virsh() { LC_ALL=C timeout 10 virsh -q -c qemu:///system "$@" 2>&1; }
    obey() { renew; }
    stand_by() {
      trap '' HUP INT PIPE
      echo ready
      exec 3>&1 >/dev/null 2>&1
      while read -r word; do
        case $word in
          tidied) exit 0 ;;
          back) back=yes; renew ;;
          *) obey "$word" ;;
        esac
      done
    }
    take_back() { :; }
    outlast() {
      began=$(date +%s) renewed=$(date +%s)
      while "$@"; do
        [ "$back" ] && take_back
        [ $(($(date +%s) - renewed)) -lt 30 ] || { renew; renewed=$(date +%s); }
        sleep 1
      done
      renew
      sleep 2
    }
    known() { crm_resource --locate -Q -r "$resource" | grep -q .; }
    look() {
      crm_resource --refresh -r "$resource"
      looks=0
      until known || [ "$looks" -ge \#(looksMax) ]; do
        looks=$((looks + 1))
        sleep 1
      done
    }
    give_back() {
      cibadmin --delete -o resources --xml-text "<meta_attributes id=\"$set\"/>"
    }

    """#

  /// What Pacemaker's programs end with when there is no such thing (`CRM_EX_NOSUCH`).
  private static let nothingThere = 105
  /// How often the guard of a migration looks whether Pacemaker has found the machine.
  static let seekingLooksMax = 60

  /// Stands by on the source node while a machine migrates. Further arguments: `back` when it is to
  /// take the migration back should Ferry die, since nobody else would let a held switch-over go on;
  /// the source; the destination; the constraint that keeps the machine from the source if that is
  /// paused.
  ///
  /// At the word `arrived`, when the machine runs at the destination, it takes away what Pacemaker
  /// found there before, so that Pacemaker looks again at once. `crm_resource --refresh` would do, but
  /// writes down in the configuration that it was called, and the controller then sleeps for a second
  /// before it looks (`do_pe_invoke_callback` of 2.1).
  ///
  /// At the word `moved`, when libvirt has let go of the machine at the source and a look there can't
  /// find it any more, it has Pacemaker forget it there, and end its monitors. As soon as Pacemaker has
  /// found it at the destination it gives the machine back, says `given` and ends; or says `unknown`.
  /// One step looks and gives back: only what is known to run at the destination alone, and to come to
  /// a paused source no more.
  static let migration =
    common + #"""
      [ "$5" = back ] && back=yes
      source=$6 destination=$7 constraint=$8 sought=
      memory="/lrm/lrm_resources/lrm_resource[@id='$resource']"
      seek() {
        cibadmin --delete --xpath "//node_state[@uname='$destination']$memory" ||
          crm_resource --refresh -r "$resource" -N "$destination"
        sleep 0.1
        sought=yes
      }
      given_if_found() {
        reservation="//meta_attributes[@id='$set']"
        found="$memory/lrm_rsc_op[@rc-code='0']"
        pause="//node[@uname='$source']/instance_attributes/nvpair[@name='\#(PauseMark.attribute)']"
        condition="[//node_state[@uname='$destination']$found]"
        condition="$condition[not(//node_state[@uname='$source']$found)]"
        condition="$condition[not($pause) or //rsc_location[@id='$constraint']]"
        cibadmin --delete --xpath "$reservation$condition"
        cibadmin --query --xpath "$reservation"
        [ $? = \#(nothingThere) ]
      }
      hand_over() {
        [ "$sought" ] && crm_resource --refresh -r "$resource" -N "$source" || return 1
        looks=0
        until given_if_found; do
          looks=$((looks + 1))
          [ "$looks" -lt \#(seekingLooksMax) ] || return 1
          sleep 0.03
        done
      }
      obey() {
        case $1 in
          arrived) seek ;;
          moved)
            hand_over && echo given >&3 && exit 0
            echo unknown >&3 ;;
          *) renew ;;
        esac
      }
      # A job that was cancelled is not over before libvirt has let go of it, and a QEMU that hangs
      # leaves libvirt without an answer, or waiting for whoever asked before.
      migrating() {
        answer=$(virsh domjobinfo "$domain")
        case $?:$answer in
          124:*|*"state change lock"*) return 0 ;;
          0:*"Job type: "*[Nn]one*) return 1 ;;
          0:*"Job type: "*) return 0 ;;
        esac
        return 1
      }
      take_back() { virsh domjobabort "$domain"; }
      stand_by
      # What Ferry asked for in its last moment may begin only now.
      outlast migrating
      look
      while migrating; do
        outlast migrating
        look
      done
      give_back
      """#

  /// Stands by while Ferry does something to a highly available machine: one that runs is managed
  /// where it runs, one that does not is left off, or saved where its memory lies on disk. It is never
  /// started by surprise. Further arguments: the file for the memory, the node, how long to wait.
  static let role =
    common + #"""
      memory=$5 node=$6 patience=$7
      # A libvirtd that hangs says of no machine that it is gone.
      alive() {
        answer=$(virsh list --name)
        [ $? = 124 ] || printf '%s\n' "$answer" | grep -Fqx -- "$domain"
      }
      ending() { [ $(($(date +%s) - began)) -lt "$patience" ] && alive; }
      mark() { crm_resource --meta -r "$resource" -p "$1" -v "$2"; }
      stand_by
      outlast ending
      look
      if ! known; then
        mark target-role Stopped
        mark ferry-owner "$node"
        alive || { [ -s "$memory.new" ] && mv "$memory.new" "$memory"; }
        [ -s "$memory" ] && mark ferry-saved "$memory"
      else
        for name in target-role ferry-owner ferry-saved; do
          crm_resource --meta -r "$resource" -d "$name"
        done
      fi
      give_back
      """#
}
