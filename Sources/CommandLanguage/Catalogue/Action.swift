/// What a command does.
enum Action: Equatable, Sendable {
  case core(Core)
  case list(List)
  case change(Change)
  case program(Program)
  /// Nothing: it concerns what Ferry has not.
  case absent

  enum Core: Equatable, Sendable {
    case filter, forEach, sort, select, measure, group
    case formatTable, formatList, toJSON, toCSV, outString, outNull, outHost
    case output, help, commands, members, module, newObject, date
  }

  enum List: Equatable, Sendable {
    case cluster, nodes, groups, resources, networks, adapters, volumes, volumeStates, disks
    case quorum, owners
    case parameters, dependencies, resourceTypes, machines, events
  }

  enum Change: Equatable, Sendable {
    case moveMachineRole, moveGroup, startGroup, stopGroup, removeGroup, addMachineRole
    case startResource, stopResource, suspendResource, resumeResource
    case suspendNode, resumeNode, startNode, stopNode, addNode, removeNode, startCluster
    case addVolume, removeVolume, moveVolume, addDisk
    case setOwners, setParameter, setQuorum, refreshMachine
    case startMachine, stopMachine, saveMachine, removeMachine, newMachine
    case setMachine, setMemory, setProcessor
    case takeSnapshot, revert, removeSnapshot
    case restartComputer, stopComputer
    case validate, collectLogs, reportDependencies
  }

  enum Program: Equatable, Sendable {
    case wevtutil, cluster, registry, vmltrace
  }
}
